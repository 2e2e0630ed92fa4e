//! A box for files.

use eleven_rounds_engine::prices::feed::kind::FileKind;
use yew::prelude::*;

use crate::platform::files;
use crate::ui::{Ui, take_in_its_view};

/// A box for files. Each is taken for what it holds; where that says nothing, for this.
pub fn file_box(ui: &Ui, accept: &'static str, otherwise: FileKind) -> Html {
    let take_file = take_in_its_view(&ui.dispatch);
    let onchange =
        Callback::from(move |event| files::read_files(&event, otherwise, take_file.clone()));
    html! { <input type="file" multiple=true {accept} {onchange} /> }
}
