//! A box for files.

use std::rc::Rc;

use eleven_rounds_engine::prices::feed::kind::FileKind;
use yew::prelude::*;

use crate::platform::files::{self, TakeFile};
use crate::ui::Ui;

/// A box for files. Each is taken for what it holds; where that says nothing, for this.
pub fn file_box(ui: &Ui, accept: &'static str, otherwise: FileKind) -> Html {
    let ui = ui.clone();
    let take_file: TakeFile = Rc::new(move |action| ui.send(action));
    let onchange =
        Callback::from(move |event| files::read_files(&event, otherwise, take_file.clone()));
    html! { <input type="file" multiple=true {accept} {onchange} /> }
}
