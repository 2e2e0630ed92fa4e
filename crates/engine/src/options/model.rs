//! What a deployment option is to the comparison: one trait and one row, which a file for each
//! option in `models` fills in.

use eleven_rounds_catalog::option::Launch;

use crate::metering::ecs::packing::Packing;
use crate::metering::ecs::sizes::TaskSizing;
use crate::metering::lambda::managed::Fleet;
use crate::metering::sink::Sink;
use crate::options::findings::Findings;
use crate::options::setup::Setup;
use crate::options::shared::SharedModels;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::value::size::Size;

/// What is known of an option before there is a scenario.
pub struct OptionRow {
    /// When it came; nothing where it is as old as the first day of all.
    pub launched: Option<Launch>,
    /// Whether a scenario lists it.
    pub listed: fn(&Scenario) -> bool,
    /// Hours a month that people spend on it.
    pub people_hours: fn(&Scenario) -> f64,
    /// The field that fixes the memory of a function or of an environment.
    pub memory: Option<Field>,
    /// The field that fixes the size of a task.
    pub size: Option<Field>,
    /// The field that fixes the type of the instances.
    pub instance: Option<Field>,
    /// Whether a request is billed while it waits.
    pub bills_waiting: bool,
    /// Whether each task is billed while it idles.
    pub bills_tasks: bool,
    /// Configures it for a scenario.
    pub configure: fn(&Scenario, &SharedModels<'_>) -> Box<dyn DeploymentModel>,
}

/// How large an option is made for a load.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sizing {
    /// Functions, whose memory depends on the work alone.
    Functions,
    /// Tasks of one size.
    Tasks(TaskSizing),
    /// Instances with tasks of one size on each.
    Hosts(Packing),
    /// Instances with environments of one memory on each.
    Fleet(Fleet),
}

/// A configuration that is tried in the search for the cheapest one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Trial {
    /// The scenario with functions of this memory, in MB.
    Memory(f64),
    /// The scenario with tasks of this size.
    Size(Size),
    /// The scenario as it is, on these instances.
    On(Sizing),
}

/// A deployment option that is configured for a scenario. Requests are those of a month; what is
/// asked of a sizing is asked of one that [`DeploymentModel::sized`] or a trial gave.
pub trait DeploymentModel {
    /// The cheapest sizing for a load; nothing where no instance holds the work.
    fn sized(&self, shared: &SharedModels<'_>, requests: f64) -> Option<Sizing>;

    /// The lines of a month.
    fn meter(&self, sizing: &Sizing, shared: &SharedModels<'_>, requests: f64, sink: &mut dyn Sink);

    /// Whether the price of everything that only some sizes need is known for this one.
    fn is_priced(&self, _: &Sizing, _: &SharedModels<'_>, _requests: f64) -> bool {
        true
    }

    /// Environments, tasks or instances in each stretch of the month, with its hours.
    fn capacity(
        &self,
        sizing: &Sizing,
        shared: &SharedModels<'_>,
        requests: f64,
    ) -> Vec<(f64, f64)>;

    /// The rate of each stretch of the month against the mean rate, with its hours.
    fn rates(&self, shared: &SharedModels<'_>) -> Vec<(f64, f64)> {
        shared.load.steps.iter().map(|step| (step.rate, step.hours)).collect()
    }

    /// The prices of the option: those of the scenario, unless an allowance is not for it.
    fn rate_card<'s, 'b>(&self, shared: &'s SharedModels<'b>) -> &'s RateCard<'b> {
        &shared.rates
    }

    /// What a reader is told of a sizing.
    fn setup(&self, sizing: &Sizing, shared: &SharedModels<'_>, requests: f64) -> Setup;

    /// What stands against the option, whether or not there is a sizing.
    fn limits(&self, sizing: Option<&Sizing>, findings: &mut Findings<'_>);

    /// The configurations worth trying where the scenario fixes none.
    fn trials(&self, scenario: &Scenario, shared: &SharedModels<'_>) -> Vec<Trial>;
}
