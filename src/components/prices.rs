//! Prices of a file of AWS's Price List: what it changed, and what was not taken.

use eleven_rounds_engine::catalog::Region;
use eleven_rounds_engine::price_book::Change;
use eleven_rounds_engine::price_list::Kind;
use yew::prelude::*;

use super::Ui;
use crate::browser;
use crate::charts::data_table;
use crate::i18n::format;
use crate::imports::{self, Import, Report};
use crate::state::{Action, AppState};

/// As many changes of other regions as a person reads.
const MOST: usize = 50;

/// The section of price files.
pub fn prices(state: &AppState, ui: &Ui) -> Html {
    let texts = ui.words().prices();
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |event: Event| {
            let ui = ui.clone();
            browser::read_file(&event, move |name, bytes| {
                ui.send(imports::action(name, bytes, Kind::PriceList));
            });
        })
    };
    html! {
        <section class="panel prices" id="prices" tabindex="-1">
            <h2>{ texts.title }</h2>
            <p class="sub">{ texts.about }</p>
            <div class="toolbar">
                <label class="btn">
                    { texts.load }
                    <input type="file" accept=".json,.csv,application/json,text/csv" {onchange} />
                </label>
                if ui.book.is_imported() {
                    <button type="button" class="btn" onclick={ui.click(Action::PricesAway)}>
                        { texts.remove }
                    </button>
                }
            </div>
            if let Some(import) = &*state.import {
                { outcome(import, state.scenario.region, ui) }
            }
        </section>
    }
}

#[inline(never)]
fn outcome(import: &Import, here: Region, ui: &Ui) -> Html {
    let (words, texts) = (ui.words(), ui.words().prices());
    match &import.outcome {
        Ok(report) => html! {
            <div role="status">
                <p>{ [&import.name, ": ", &words.report(report), " ", texts.link].concat() }</p>
                { changes(report, here, ui) }
                { left(report, ui) }
            </div>
        },
        Err(refusal) => html! {
            <div role="alert">
                <p class="error">{ [&import.name, " ", texts.unchanged].concat() }</p>
                <p>{ words.refusal(refusal) }</p>
            </div>
        },
    }
}

/// The changes of the region on screen, and those of others behind a fold.
fn changes(report: &Report, here: Region, ui: &Ui) -> Html {
    let texts = ui.words().prices();
    let of = |is_here: bool| {
        let all = report.changes.iter().filter(|one| (one.region == here) == is_here);
        all.collect::<Vec<_>>()
    };
    let (near, far) = (of(true), of(false));
    html! {
        <>
            if !near.is_empty() {
                { table(&near, texts.title, ui) }
            }
            if !far.is_empty() {
                <details>
                    <summary>{ [texts.elsewhere, ": ", &far.len().to_string()].concat() }</summary>
                    { table(&far[..far.len().min(MOST)], texts.elsewhere, ui) }
                </details>
            }
        </>
    }
}

#[inline(never)]
fn table(changes: &[&Change], title: &'static str, ui: &Ui) -> Html {
    let (words, texts) = (ui.words(), ui.words().prices());
    let columns =
        [ui.texts().column_line, texts.column_region, texts.column_change, texts.column_since];
    let mut cells: Vec<String> = columns.map(str::to_owned).to_vec();
    for Change { sku, region, from, old, new, since } in changes {
        let price = |usd| words.unit_price(usd, sku.unit());
        let mut change =
            [&old.map_or_else(|| texts.unknown.to_owned(), price), " → ", &price(*new)].concat();
        if *from > 0.0 {
            change += &[", ", &words.quantity_from(&format::count(*from))].concat();
        }
        cells.extend([sku.key().to_owned(), region.code().to_owned(), change, since.to_string()]);
    }
    data_table(None, title.to_owned(), columns.len(), &cells)
}

/// What was not taken, each kind with some of its names.
fn left(report: &Report, ui: &Ui) -> Html {
    let words = ui.words();
    let mut lines: Vec<String> = Vec::new();
    if !report.implausible.is_empty() {
        let names = report.implausible.iter().take(MOST);
        let names: Vec<String> =
            names.map(|(sku, region)| [sku.key(), " ", region.code()].concat()).collect();
        lines.push(words.implausible(&names.join(", ")));
    }
    if report.instances > 0 {
        lines.push(words.instances(report.instances));
    }
    for one in &report.left {
        let examples = one.examples.join(", ");
        lines.push(words.left_out(one.reason, &one.family, one.count, &examples));
    }
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <details>
            <summary>{ words.prices().left }</summary>
            <ul class="rules">
                for line in lines {
                    <li>{ line }</li>
                }
            </ul>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;

    use super::*;
    use crate::i18n::Lang;
    use crate::imports::action;
    use crate::state::Theme;

    const ECS: &str = include_str!("../../crates/engine/tests/price_list/ecs.csv");

    #[derive(Properties, PartialEq)]
    struct Asked {
        file: String,
        lang: Lang,
    }

    #[component]
    fn Panel(asked: &Asked) -> Html {
        let lang = asked.lang;
        let state = use_reducer_eq(move || AppState::open("", lang, Theme::Auto));
        let bytes = asked.file.clone().into_bytes();
        let then =
            Rc::new((*state).clone()).reduce(action("a.csv".to_owned(), bytes, Kind::PriceList));
        prices(&then, &Ui { lang, book: then.book.clone(), dispatch: state.dispatcher() })
    }

    /// The text of the section after a file.
    fn said(file: &str, lang: Lang) -> String {
        let props = Asked { file: file.to_owned(), lang };
        let renderer = yew::LocalServerRenderer::<Panel>::with_props(props);
        let html = pollster::block_on(renderer.hydratable(false).render());
        html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect()
    }

    #[track_caller]
    fn check(file: &str, lang: Lang, wanted: &[&str]) {
        let text = said(file, lang);
        for wanted in wanted {
            assert!(text.contains(wanted), "no {wanted} in {text}");
        }
    }

    #[test]
    fn a_report_names_what_changed_from_what_to_what_since_when() {
        let file = ECS.replacen("0.0404800000", "0.0500000000", 1);
        let row = "fargate.vcpu_x86us-east-1$0.04048 / h → $0.05 / h2026-11-01";
        let read = "a.csv: AmazonECS, published 2026-11-24: 10 prices read, ";
        check(
            &file,
            Lang::En,
            &[read, row, "Take away", "4 prices not in this book (Fargate-Windows-"],
        );
        check(
            &file,
            Lang::Ko,
            &["가격 10개를 읽었습니다.", "fargate.vcpu_x86us-east-1", "여기에 없는 항목 4개"],
        );
    }

    #[test]
    fn a_refusal_says_that_nothing_changed_and_what_is_wrong() {
        let file = ECS.replacen("0.0404800000", "-1", 1);
        let unchanged = "a.csv was not loaded; the prices stay as they were.";
        check(&file, Lang::En, &[unchanged, "line 7: “-1” cannot be a price."]);
        check(&file, Lang::Ko, &["가격은 그대로입니다.", "7번째 줄: 가격이 아닙니다: “-1”"]);
        assert!(!said(&file, Lang::En).contains("Take away"));
    }
}
