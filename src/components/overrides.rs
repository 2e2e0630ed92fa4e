//! The unit prices of the user's own, each with a way back.

use eleven_rounds_engine::catalog::Sku;
use eleven_rounds_engine::scenario::{Field, Scenario};
use yew::prelude::*;

use super::{use_dispatch, use_words};
use crate::i18n::format;
use crate::state::{Action, Shared};

/// Props of [`Overrides`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OverridesProps {
    /// The scenario.
    pub scenario: Shared<Scenario>,
}

/// The list of own prices.
#[component]
pub fn Overrides(props: &OverridesProps) -> Html {
    let (_, texts, words) = use_words();
    let dispatch = use_dispatch();
    let remove = |sku: Sku| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dispatch) = &dispatch {
                dispatch.dispatch(Action::OwnPrice(sku, None));
            }
        })
    };
    let prices = &props.scenario.prices.0;
    html! {
        <div class="field" data-field={Field::Prices.key()}>
            <div class="field-head"><span class="label">{ words.label(Field::Prices) }</span></div>
            if prices.is_empty() {
                <p class="hint">{ texts.no_own_prices }</p>
            } else {
                <ul class="own-prices">
                    for (sku, usd) in prices {
                        <li key={sku.key()}>
                            <code>{ sku.key() }</code>
                            <span>{ format::unit_price(*usd) }</span>
                            <button
                                type="button"
                                class="reset"
                                aria-label={[texts.remove, ": ", sku.key()].concat()}
                                onclick={remove(*sku)}
                            >{ texts.remove }</button>
                        </li>
                    }
                </ul>
            }
        </div>
    }
}
