//! The group that copies a part of the page out: to the clipboard and into files.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::scenario::fields::Scenario;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::controls::stateful::Stateful;
use crate::export::{self, ExportSource};
use crate::platform::{address, clipboard, events};
use crate::state::{Shared, View, hash};
use crate::ui::Ui;

/// How long the group says what became of a click, in ms.
const MESSAGE_MS: u32 = 6000;

/// What is copied out, and what it is a part of.
#[derive(PartialEq)]
pub struct CopyOut {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
    /// How the page is looked at.
    pub view: View,
    /// The chart; nothing for the bill.
    pub chart: Option<ChartOut>,
}

/// A chart as it is drawn.
#[derive(Clone, PartialEq)]
pub struct ChartOut {
    /// The id of its section.
    pub id: &'static str,
    /// Its title.
    pub title: String,
    /// Its width and height.
    pub size: (u32, u32),
}

impl Stateful for CopyOut {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let texts = ui.texts();
        let message = use_state(|| None::<&'static str>).run(hooks);
        let hide = use_mut_ref(|| None).run(hooks);
        let button = |text: &'static str, kind: &'static str| {
            let ui = ui.clone();
            let message = message.clone();
            let hide = hide.clone();
            let scenario = self.scenario.clone();
            let comparison = self.comparison.clone();
            let view = self.view;
            let chart = self.chart.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                let link = address::address_with(&hash::encode_to_copy(&scenario, view));
                let out = ExportSource {
                    scenario: &scenario,
                    comparison: &comparison,
                    lang: ui.lang,
                    prices: ui.prices_used(),
                    link: &link,
                };
                let message = message.clone();
                let hide = hide.clone();
                let show_result = move |done: Option<bool>| {
                    message.set(Some(match (done, kind) {
                        (Some(_), "") => texts.out_copied,
                        (None, "") => texts.out_not_copied,
                        (Some(false), _) => texts.out_saved,
                        (Some(true), _) => texts.out_framed,
                        (None, _) => texts.out_failed,
                    }));
                    hide.replace(Some(events::after(MESSAGE_MS, move || message.set(None))));
                };
                match text_of(&out, view, chart.as_ref(), kind) {
                    Some((name, text)) => clipboard::give(name, text, Box::new(show_result)),
                    None => show_result(None),
                }
            });
            html! {
                <button type="button" class="btn" data-out={kind} {onclick}>{ text }</button>
            }
        };
        let kinds: &[(&str, &str)] = match self.chart {
            Some(_) => &[("SVG", "svg"), ("PNG", "png")],
            None => &[(texts.out_copy, ""), ("Markdown", "md"), ("CSV", "csv"), ("JSON", "json")],
        };
        html! {
            <div class="toolbar" role="group" aria-label={texts.out}>
                <span class="hint" aria-hidden="true">{ texts.out }</span>
                for (text, kind) in kinds {
                    { button(text, kind) }
                }
                <span class="message" role="status">{ message.unwrap_or_default() }</span>
            </div>
        }
    }
}

/// What a button gives away: the name of the file, none for the clipboard, and its text.
fn text_of(
    out: &ExportSource,
    view: View,
    chart: Option<&ChartOut>,
    kind: &str,
) -> Option<(String, String)> {
    let text = match (kind, chart) {
        (_, Some(chart)) => {
            export::picture(out, view, &chart.title, chart.size, &clipboard::drawn(chart.id)?)
        }
        ("csv", _) => export::csv(out),
        ("json", _) => export::json(out),
        _ => export::markdown(out),
    };
    let name = if kind.is_empty() { String::new() } else { out.file_name() + kind };
    Some((name, text))
}
