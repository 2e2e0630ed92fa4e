//! The one component: it draws any piece of the page that holds state of its own.
//!
//! Yew compiles the whole life of a component anew for each type of it, which costs most of a
//! kilobyte to load. So the page has one type, and its pieces are values.

use std::any::Any;
use std::rc::Rc;

use yew::functional::{Hook, HookContext};
use yew::prelude::*;
use yew::virtual_dom::Key;

use super::Ui;

/// A piece of the page with state of its own. One that equals the last is not drawn again.
pub trait Piece: PartialEq + 'static {
    /// Draws it. The same hooks must run in the same order every time.
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html;
}

/// Places a piece. Its key tells it from whatever else may come to stand in the same place.
pub fn piece(key: impl Into<Key>, ui: &Ui, piece: impl Piece) -> Html {
    let key: Key = key.into();
    html! { <Holder {key} ui={ui.clone()} piece={Erased(Rc::new(piece))} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct HolderProps {
    ui: Ui,
    piece: Erased,
}

#[component]
fn Holder(props: &HolderProps) -> Html {
    use_drawing(props)
}

fn use_drawing(props: &HolderProps) -> Drawing {
    Drawing(props.clone())
}

struct Drawing(HolderProps);

impl Hook for Drawing {
    type Output = Html;

    fn run(self, hooks: &mut HookContext) -> Html {
        self.0.piece.0.draw(&self.0.ui, hooks)
    }
}

/// A piece of any type.
#[derive(Clone)]
struct Erased(Rc<dyn AnyPiece>);

impl PartialEq for Erased {
    fn eq(&self, other: &Erased) -> bool {
        self.0.equals(&*other.0)
    }
}

trait AnyPiece: Any {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html;
    fn equals(&self, other: &dyn AnyPiece) -> bool;
}

impl<P: Piece> AnyPiece for P {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        Piece::draw(self, ui, hooks)
    }

    fn equals(&self, other: &dyn AnyPiece) -> bool {
        (other as &dyn Any).downcast_ref::<P>() == Some(self)
    }
}
