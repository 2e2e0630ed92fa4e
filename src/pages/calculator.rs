//! The calculator: notice, verdict, inputs, and the results below.

use eleven_rounds_engine::compare::Comparison;
use eleven_rounds_engine::scenario::Scenario;
use yew::prelude::*;

use crate::components::bill::Bills;
use crate::components::curve::Curve;
use crate::components::inputs::Inputs;
use crate::components::method::Method;
use crate::components::notices::Notices;
use crate::components::tasks::Tasks;
use crate::components::verdict::VerdictPanel;
use crate::share::Notice;
use crate::state::{Shared, View};

/// Props of [`Calculator`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CalculatorProps {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub answer: Shared<Comparison>,
    /// How the curve is looked at.
    pub view: View,
    /// What a damaged link held, and how much was kept.
    pub notices: Shared<(Vec<Notice>, usize)>,
}

/// The order of the document is the order on a phone: the verdict comes first.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let CalculatorProps { scenario, answer, view, notices } = props.clone();
    html! {
        <main class="layout" id="main">
            <Notices notices={notices} />
            <VerdictPanel scenario={scenario.clone()} answer={answer.clone()} />
            <Inputs scenario={scenario.clone()} answer={answer.clone()} />
            <div class="results">
                <Curve scenario={scenario.clone()} answer={answer.clone()} view={view} />
                <Tasks scenario={scenario.clone()} answer={answer.clone()} />
                <Bills scenario={scenario} answer={answer} />
                <Method />
            </div>
        </main>
    }
}
