//! Prices of a file of AWS's Price List: what it changed, and what was not taken.

use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::prices::feed::kind::FileKind;
use eleven_rounds_engine::prices::overlay::Change;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::i18n::phrases::prices as phrases;
use yew::prelude::*;

use crate::charts::data_table;
use crate::controls::file_box::file_box;
use crate::platform::files;
use crate::state::session_prices::{Import, ImportOutcome, Report};
use crate::state::{Action, AppState};
use crate::ui::{Ui, sentence};

/// As many changes as a person reads.
const MOST: usize = 50;

/// The page of price files.
pub fn price_files(state: &AppState, ui: &Ui) -> Html {
    let texts = ui.words().prices();
    html! {
        <section class="panel prices" id="prices" tabindex="-1">
            <h2>{ texts.title }</h2>
            <p class="sub">{ texts.about }</p>
            <div class="toolbar">
                <label class="btn">
                    { texts.load }
                    { file_box(ui, ".json,.csv,application/json,text/csv", FileKind::PriceList) }
                </label>
                if ui.book.is_imported() {
                    <button type="button" class="btn" onclick={ui.click(Action::PricesAway)}>
                        { texts.remove }
                    </button>
                }
            </div>
            for import in state.imports.iter() {
                { outcome(import, state.scenario.region, ui) }
            }
        </section>
    }
}

fn outcome(import: &Import, here: Region, ui: &Ui) -> Html {
    let words = ui.words();
    let texts = words.prices();
    let refused = |message: &str| (Some("error"), message.to_owned());
    let (class, message) = match &import.outcome {
        ImportOutcome::Reading(_) => (None, texts.reading.to_owned()),
        ImportOutcome::Taken(report) => {
            (None, phrases::report(&report.list, &report.overlay, words))
        }
        ImportOutcome::Refused(refusal) => refused(&phrases::refusal(refusal, words)),
        ImportOutcome::Failed => refused(texts.failed),
    };
    let role = if class.is_some() { "alert" } else { "status" };
    html! {
        <div {role}>
            <p {class}><bdi>{ &import.name }</bdi>{ ": " }{ sentence(&message) }</p>
            if let ImportOutcome::Reading(percent) = &import.outcome {
                <div class="toolbar">
                    <progress max="100" value={percent.to_string()} aria-label={import.name.clone()} />
                    <button type="button" class="btn" onclick={|_| files::stop_reading()}>
                        { texts.stop }
                    </button>
                </div>
            }
            if let ImportOutcome::Taken(report) = &import.outcome {
                { changes(report, here, ui) }
                <ul class="rules">
                    for line in left_out_lines(report, ui) {
                        <li>{ sentence(&line) }</li>
                    }
                </ul>
            }
        </div>
    }
}

/// What changed, first in the region on screen.
fn changes(report: &Report, here: Region, ui: &Ui) -> Html {
    let words = ui.words();
    let texts = ui.words().prices();
    if report.overlay.changes.is_empty() {
        return html! {};
    }
    let columns =
        [ui.texts().column_line, texts.column_region, texts.column_change, texts.column_since];
    let mut cells: Vec<String> = columns.map(str::to_owned).to_vec();
    let changes_where = |is_here: bool| {
        report.overlay.changes.iter().filter(move |change| (change.region == here) == is_here)
    };
    for Change { sku, region, from, old, new, since } in
        changes_where(true).chain(changes_where(false)).take(MOST)
    {
        let price = |usd| words.unit_price(usd, sku.unit());
        let old = old.map_or_else(|| texts.unknown.to_owned(), price);
        let mut change = [&old, " → ", &price(*new)].concat();
        if *from > 0.0 {
            change += &[", ", texts.from, " ", &format::count(*from)].concat();
        }
        cells.extend([sku.key().to_owned(), region.code().to_owned(), change, since.to_string()]);
    }
    data_table(None, texts.title.to_owned(), columns.len(), &cells)
}

/// What was not taken, each kind with some of its names.
fn left_out_lines(report: &Report, ui: &Ui) -> Vec<String> {
    let words = ui.words();
    let texts = ui.words().prices();
    let mut lines: Vec<String> = Vec::new();
    let mut names = String::new();
    for (sku, region) in report.overlay.implausible.iter().take(MOST) {
        names += &[" ", sku.key(), "/", region.code()].concat();
    }
    if !names.is_empty() {
        lines.push([texts.implausible, &names].concat());
    }
    let instances = report.list.instances.len();
    if instances > 0 {
        lines.push([texts.instances, " ", &instances.to_string()].concat());
    }
    for left_out in &report.list.left {
        lines.push(phrases::left_out(left_out, words));
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;

    use super::*;
    use crate::state::session_prices::PriceFileStatus;
    use crate::state::{Shared, Theme};
    use eleven_rounds_engine::prices::feed::read;
    use eleven_rounds_presentation::lang::Lang;

    const ECS: &str = include_str!("../../../crates/engine/tests/price_list/ecs.csv");

    #[derive(Properties, PartialEq)]
    struct PricesProps {
        file: String,
        lang: Lang,
    }

    #[component]
    fn Panel(props: &PricesProps) -> Html {
        let lang = props.lang;
        let state =
            use_reducer_eq(move || AppState::open("", lang, Theme::Auto, Default::default()));
        let list = read::read(props.file.as_bytes()).map(Shared::new);
        let status = PriceFileStatus::Read(list);
        let loaded =
            Rc::new((*state).clone()).reduce(Action::PriceFile("a.csv".to_owned(), status));
        price_files(
            &loaded,
            &Ui { lang, book: loaded.book.clone(), today: None, dispatch: state.dispatcher() },
        )
    }

    /// The text of the section after a file.
    fn section_text(file: &str, lang: Lang) -> String {
        let props = PricesProps { file: file.to_owned(), lang };
        let renderer = yew::LocalServerRenderer::<Panel>::with_props(props);
        let html = pollster::block_on(renderer.hydratable(false).render());
        html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect()
    }

    #[track_caller]
    fn check(file: &str, lang: Lang, wanted: &[&str]) {
        let text = section_text(file, lang);
        for wanted in wanted {
            assert!(text.contains(wanted), "no {wanted} in {text}");
        }
    }

    #[test]
    fn a_report_names_what_changed_from_what_to_what_since_when() {
        let file = ECS.replacen("0.0404800000", "0.0500000000", 1);
        let row = "fargate.vcpu_x86us-east-1$0.04048 / h → $0.05 / h2026-11-01";
        let read =
            "a.csv: AmazonECS, published 2026-11-24, prices read: 10, changed: 1, confirmed: 9.";
        check(
            &file,
            Lang::En,
            &[read, row, "Remove", "Not in this book 4: Compute (Fargate-Windows-"],
        );
        check(
            &file,
            Lang::Ko,
            &["읽은 가격: 10", "fargate.vcpu_x86us-east-1", "여기에 없는 항목 4: Compute"],
        );
    }

    #[test]
    fn a_refusal_says_that_nothing_changed_and_what_is_wrong() {
        let file = ECS.replacen("0.0404800000", "-1", 1);
        let unchanged = "a.csv: not loaded; the prices are unchanged. line 7:";
        check(&file, Lang::En, &[unchanged, "“-1” is not a price."]);
        check(&file, Lang::Ko, &["가격은 그대로입니다.", "7번째 줄: 가격이 아닙니다: “-1”"]);
        assert!(!section_text(&file, Lang::En).contains("Remove"));
    }
}
