//! The unit prices of the user's own, each with a way back.

use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_presentation::format;
use yew::prelude::*;

use crate::state::Action;
use crate::ui::Ui;

/// The list of own prices.
pub fn own_prices(scenario: &Scenario, ui: &Ui) -> Html {
    let texts = ui.texts();
    html! {
        <div class="field" data-field={Field::Prices.key()}>
            <div class="field-head">
                <span class="label">{ ui.words().label(Field::Prices) }</span>
            </div>
            if scenario.prices.is_empty() {
                <p class="hint">{ texts.no_own_prices }</p>
            } else {
                <ul class="own-prices">
                    for (sku, usd) in scenario.prices.iter() {
                        <li key={sku.key()}>
                            <code>{ sku.key() }</code>
                            <span>{ format::unit_price(usd) }</span>
                            <button
                                type="button"
                                class="reset"
                                aria-label={[texts.remove, ": ", sku.key()].concat()}
                                onclick={ui.click(Action::OwnPrice(sku, None))}
                            >{ texts.remove }</button>
                        </li>
                    }
                </ul>
            }
        </div>
    }
}
