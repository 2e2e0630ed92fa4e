//! What is counted and what is not, and the assumptions that are ours.

use eleven_rounds_presentation::ONE_FILE;
use eleven_rounds_presentation::i18n::words::PageTexts;
use yew::prelude::*;

/// The method, in view and not behind a click.
pub fn method(texts: &'static PageTexts) -> Html {
    html! {
        <section class="panel method" id="method" tabindex="-1">
            <h2>{ texts.method_title }</h2>
            <p class="sub">{ texts.method_sub }</p>
            for (href, name) in texts.pages.into_iter().filter(|_| !ONE_FILE) {
                <p class="sub"><a {href}>{ name }</a></p>
            }
            <dl>
                for (what, why) in texts.method_left_out {
                    <div>
                        <dt>{ *what }</dt>
                        <dd>{ *why }</dd>
                    </div>
                }
            </dl>
            <h3>{ texts.assumptions_title }</h3>
            <ul>
                for assumption in texts.assumptions {
                    <li>{ *assumption }</li>
                }
            </ul>
        </section>
    }
}
