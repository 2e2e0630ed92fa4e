//! The bills, line by line: each line opens its formula, its price and the price's source.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::base::number;
use eleven_rounds_engine::billing::estimate::Adjustment;
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::metering::derivation::FormulaTerm;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::value::prices::Prices;
use eleven_rounds_presentation::format::{self, significant};
use eleven_rounds_presentation::i18n::words::Words;
use eleven_rounds_presentation::view::bill::{Bill, BillPart, name, quantity, unit_prices};
use eleven_rounds_presentation::view::options::family_class;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::controls::citation;
use crate::controls::copy_out::CopyOut;
use crate::controls::stateful::{Stateful, stateful};
use crate::platform::events;
use crate::state::{Action, Shared, View};
use crate::ui::Ui;

/// Both bills, side by side where there is room.
pub fn bills(
    scenario: &Shared<Scenario>,
    comparison: &Shared<Comparison>,
    view: View,
    ui: &Ui,
) -> Html {
    let texts = ui.texts();
    let scenario_to_copy = scenario.clone();
    let comparison_to_copy = comparison.clone();
    html! {
        <section class="panel" id="bill" tabindex="-1">
            <div class="caption">
                <div>
                    <h2>{ texts.bill_title }</h2>
                    <p class="sub">{ texts.bill_sub }</p>
                </div>
                { stateful("out", ui, CopyOut {
                    scenario: scenario_to_copy,
                    comparison: comparison_to_copy,
                    view,
                    chart: None,
                }) }
            </div>
            <div class="bills">
                for side in comparison.sides() {
                    <div key={ui.words().option(side.option)} class={family_class(side.option)}>
                        <h3>{ ui.words().option_long(side.option) }</h3>
                        { table(side, scenario, ui) }
                    </div>
                }
            </div>
        </section>
    }
}

fn table(side: &OptionResult, scenario: &Scenario, ui: &Ui) -> Html {
    let name = ui.words().option_long(side.option);
    let Bill { parts, adjustments, total_title, total } = Bill::of(side, ui.texts());
    lines_table(name, parts, adjustments, Some((total_title, total)), scenario, ui)
}

/// Lines in parts, and the sum of all with its name where there is one.
pub fn lines_table(
    name: &'static str,
    parts: Vec<BillPart<'_>>,
    adjustments: Vec<(&Adjustment, Usd)>,
    total: Option<(&'static str, String)>,
    scenario: &Scenario,
    ui: &Ui,
) -> Html {
    let texts = ui.texts();
    html! {
        <table class="bill">
            <caption class="sr-only">{ name }</caption>
            <thead>
                <tr>
                    <th scope="col">{ texts.column_line }</th>
                    <th scope="col" class="quantity">{ texts.column_quantity }</th>
                    <th scope="col" class="price">{ texts.column_price }</th>
                    <th scope="col">{ texts.column_month }</th>
                </tr>
            </thead>
            for part in parts {
                { group(part, scenario, ui) }
            }
            if let Some((title, total)) = total {
                <tfoot>
                    for (adjustment, amount) in adjustments {
                        <tr class="subtotal">
                            <th scope="row">{ ui.words().adjustment(adjustment) }</th>
                            <td class="quantity"></td>
                            <td class="price"></td>
                            <td>{ format::line(amount.micros()) }</td>
                        </tr>
                    }
                    <tr class="total">
                        <th scope="row">{ title }</th>
                        <td class="quantity"></td>
                        <td class="price"></td>
                        <td>{ total }</td>
                    </tr>
                </tfoot>
            }
        </table>
    }
}

fn group(part: BillPart<'_>, scenario: &Scenario, ui: &Ui) -> Html {
    if part.lines.is_empty() {
        return html! {};
    }
    let lines = part.lines.iter().zip(part.shown());
    html! {
        <tbody>
            <tr class="group"><th colspan="4" scope="rowgroup">{ part.title }</th></tr>
            for (item, amount) in lines {
                // A row of what is usually forgotten has a line for each SKU.
                { stateful([ui.words().line(item.line), item.sku.key()].concat(), ui, BillLine {
                    item: (*item).clone(),
                    amount,
                    own: scenario.prices.get(item.sku),
                }) }
            }
            <tr class="subtotal">
                <th scope="row">{ part.sum_title(ui.texts()) }</th>
                <td class="quantity"></td>
                <td class="price"></td>
                <td>{ part.sum() }</td>
            </tr>
        </tbody>
    }
}

/// One line, and below it what it is made of.
#[derive(PartialEq)]
struct BillLine {
    item: LineItem,
    /// The amount as the column shows it; nothing where it is not counted.
    amount: Option<Usd>,
    /// The unit price of the user's own.
    own: Option<f64>,
}

impl Stateful for BillLine {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let texts = ui.texts();
        let words = ui.words();
        let open = use_state(|| false).run(hooks);
        let BillLine { item, amount, own } = self;
        let onclick = {
            let open = open.clone();
            Callback::from(move |_: MouseEvent| open.set(!*open))
        };
        let price = match unit_prices(item, words).as_slice() {
            [] => html! { { format::ABSENT } },
            [price] => number_and_unit(price),
            [first, last @ ..] => unbroken(&[&[first, " –"].concat(), &last.concat()]),
        };
        html! {
            <>
                <tr data-line={item.sku.key()}>
                    <th scope="row">
                        <button type="button" class="line" aria-expanded={open.to_string()} {onclick}>
                            { name(item, words) }
                        </button>
                        // Beside the name, because a narrow bill has no column of prices.
                        if own.is_some() {
                            <span class="mark-own">{ texts.own_price }</span>
                        }
                    </th>
                    <td class="quantity">
                        { number_and_unit(&quantity(item, words)) }
                    </td>
                    <td class="price">{ price }</td>
                    <td>
                        if let Some(amount) = amount {
                            { format::line(amount.micros()) }
                        } else {
                            <span class="dash" title={texts.not_counted}>
                                <span aria-hidden="true">{ format::ABSENT }</span>
                                <span class="sr-only">{ texts.not_counted }</span>
                            </span>
                        }
                    </td>
                </tr>
                if *open {
                    <tr class="formula">
                        <td colspan="4">
                            <div>
                                <span>{ formula(item, words) }</span>
                                { money_formula(item, words) }
                                if let Some((dimension, needs)) = item.derivation.lcu {
                                    <span>{ words.lcu(dimension, needs) }</span>
                                }
                                if item.shared {
                                    <span>{ texts.shared }</span>
                                }
                                { citation::of_price(&item.origin, ui) }
                                if item.line != Line::Commitment {
                                    { stateful(item.sku.key(), ui, OwnPrice { sku: item.sku, own: *own }) }
                                }
                            </div>
                        </td>
                    </tr>
                }
            </>
        }
    }
}

/// A number and its unit, between which a line may break, and nowhere else.
fn number_and_unit(text: &str) -> Html {
    match text.split_once(' ') {
        Some((number, unit)) => unbroken(&[number, unit]),
        None => unbroken(&[text]),
    }
}

/// Parts of a text that stay whole where the line breaks.
fn unbroken(parts: &[&str]) -> Html {
    html! {
        for part in parts {
            <span>{ *part }</span>
            { " " }
        }
    }
}

/// The quantity with the numbers in it.
fn formula(item: &LineItem, words: &dyn Words) -> Html {
    let product = |terms: &[FormulaTerm]| -> String {
        let factors: Vec<String> =
            terms.iter().map(|term| words.term(term.factor, &exact(term.value))).collect();
        factors.join(" × ")
    };
    let sum: Vec<String> = item.derivation.sum.iter().map(|terms| product(terms)).collect();
    html! {
        <>
            { sum.join(" + ") }{ " = " }
            <b>{ words.quantity(&exact(item.quantity), item.sku.unit()) }</b>
        </>
    }
}

/// Enough digits that the factors shown multiply to the line shown.
fn exact(value: f64) -> String {
    if value >= 1e7 { format::fixed(value, 0) } else { significant(value, 8) }
}

/// The quantity times its prices.
fn money_formula(item: &LineItem, words: &dyn Words) -> Html {
    let (Some(amount), unit) = (item.amount, item.sku.unit()) else { return html! {} };
    let parts: Vec<String> = item
        .tiers
        .iter()
        .map(|part| {
            let quantity = words.quantity(&exact(part.quantity), unit);
            [&quantity, " × ", &words.unit_price(part.unit_price, unit)].concat()
        })
        .collect();
    html! {
        <>
            if item.free > 0.0 {
                <span>{ words.free(&exact(item.free), unit) }</span>
            }
            <span>
                { parts.join(" + ") }{ " = " }<b>{ format::money(amount.micros(), 4) }</b>
            </span>
        </>
    }
}

/// A unit price of the user's own, in place of the list price.
#[derive(PartialEq)]
struct OwnPrice {
    sku: Sku,
    own: Option<f64>,
}

impl Stateful for OwnPrice {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let texts = ui.texts();
        let words = ui.words();
        let draft = use_state(|| None::<String>).run(hooks);
        let OwnPrice { sku, own } = *self;
        let problem = draft
            .as_deref()
            .filter(|text| !text.trim().is_empty())
            .and_then(|text| Prices::read_one(sku.key(), text).err());
        let oninput = {
            let draft = draft.clone();
            Callback::from(move |event: InputEvent| draft.set(events::typed(&event)))
        };
        let onchange = {
            let draft = draft.clone();
            let ui = ui.clone();
            Callback::from(move |_: Event| {
                let Some(text) = draft.as_deref() else { return };
                if text.trim().is_empty() {
                    ui.send(Action::OwnPrice(sku, None));
                    draft.set(None);
                } else if let Ok((sku, usd)) = Prices::read_one(sku.key(), text) {
                    ui.send(Action::OwnPrice(sku, Some(usd)));
                    draft.set(None);
                }
            })
        };
        let onkeydown = {
            let draft = draft.clone();
            Callback::from(move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    draft.set(None);
                }
            })
        };
        let shown = own.map(number::text).unwrap_or_default();
        let value = draft.as_deref().map_or(shown, str::to_owned);
        let invalid = problem.is_some();
        html! {
            <span class={classes!("own", invalid.then_some("invalid"))}>
                <label>
                    { texts.set_price }
                    <span class="box">
                        <input
                            type="text"
                            inputmode="decimal"
                            autocomplete="off"
                            aria-invalid={invalid.to_string()}
                            {value}
                            {oninput}
                            {onchange}
                            {onkeydown}
                        />
                        <span class="unit">{ words.per_unit(sku.unit()) }</span>
                    </span>
                </label>
                if own.is_some() {
                    <button type="button" class="reset" onclick={ui.click(Action::OwnPrice(sku, None))}>{ texts.reset }</button>
                }
                if let Some(problem) = &problem {
                    <span class="error" role="alert">{ words.problem(problem) }</span>
                }
            </span>
        }
    }
}
