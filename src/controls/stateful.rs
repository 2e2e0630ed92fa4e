//! The one component: it draws any view that holds state of its own.
//!
//! Yew compiles the whole life of a component anew for each type of it, which costs most of a
//! kilobyte to load. So the page has one type of component, and its stateful views are values: to
//! add one, implement [`Stateful`] for a value and place it with [`stateful`].

use std::any::Any;
use std::rc::Rc;

use yew::functional::{Hook, HookContext};
use yew::prelude::*;
use yew::virtual_dom::Key;

use crate::ui::Ui;

/// A view with state of its own. One that equals the last is not drawn again.
pub trait Stateful: PartialEq + 'static {
    /// Draws it. The same hooks must run in the same order every time.
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html;
}

/// Places a stateful view. Its key tells it from whatever else may come to stand in the same place.
pub fn stateful(key: impl Into<Key>, ui: &Ui, view: impl Stateful) -> Html {
    let key: Key = key.into();
    html! { <StatefulHost {key} ui={ui.clone()} view={ErasedStateful(Rc::new(view))} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct StatefulHostProps {
    ui: Ui,
    view: ErasedStateful,
}

#[component]
fn StatefulHost(props: &StatefulHostProps) -> Html {
    use_drawing(props)
}

fn use_drawing(props: &StatefulHostProps) -> StatefulHook {
    StatefulHook(props.clone())
}

struct StatefulHook(StatefulHostProps);

impl Hook for StatefulHook {
    type Output = Html;

    fn run(self, hooks: &mut HookContext) -> Html {
        self.0.view.0.draw(&self.0.ui, hooks)
    }
}

/// A stateful view of any type.
#[derive(Clone)]
struct ErasedStateful(Rc<dyn AnyStateful>);

impl PartialEq for ErasedStateful {
    fn eq(&self, other: &ErasedStateful) -> bool {
        self.0.equals(&*other.0)
    }
}

trait AnyStateful: Any {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html;
    fn equals(&self, other: &dyn AnyStateful) -> bool;
}

impl<P: Stateful> AnyStateful for P {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        Stateful::draw(self, ui, hooks)
    }

    fn equals(&self, other: &dyn AnyStateful) -> bool {
        (other as &dyn Any).downcast_ref::<P>() == Some(self)
    }
}
