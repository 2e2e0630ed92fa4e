//! The page of Eleven Rounds.

use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    let count = use_state(|| 0_u32);
    let typed = {
        let count = count.clone();
        Callback::from(move |_: InputEvent| count.set(*count + 1))
    };
    html! {
        <main>
            <h1>{ "Eleven Rounds" }</h1>
            <p data-field="traffic.requests">
                <label>{ "Requests " }<input oninput={typed} /></label>
            </p>
            <output>{ *count }</output>
            <button data-action="language" type="button">{ "한국어" }</button>
            <button data-action="theme" type="button">{ "Dark" }</button>
        </main>
    }
}

/// Mounts the page in the shell's `#app` element.
pub fn start() {
    yew::Renderer::<App>::new().render();
}
