//! What is said to who does not see the page: the verdict with both totals, once nobody has changed anything for
//! a moment.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_presentation::i18n::words::plain;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::controls::stateful::Stateful;
use crate::platform::events;
use crate::state::Shared;
use crate::ui::Ui;

/// How long nothing may change before the verdict is said, in ms.
const QUIET: u32 = 500;

/// The one live region of the verdict.
#[derive(PartialEq)]
pub struct VerdictAnnouncement(pub Shared<Comparison>);

impl Stateful for VerdictAnnouncement {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let spoken = use_state(String::new).run(hooks);
        let first = use_mut_ref(|| true).run(hooks);
        let setter = spoken.setter();
        let text = plain(&ui.words().headline(&self.0));
        use_effect_with(text, move |text| {
            // What the page opens with is read as any other text.
            let text = (!first.replace(false)).then(|| text.clone());
            let timer = text.map(|text| events::after(QUIET, move || setter.set(text)));
            move || drop(timer)
        })
        .run(hooks);
        html! { <p class="sr-only" role="status" id="said">{ (*spoken).clone() }</p> }
    }
}
