//! An [`Element`] as a Leptos view.
//!
//! What this does: builds the tree in the browser, with an effect for each value that lives, or
//! takes over the same tree that stands in the page already; writes it as HTML natively. What it
//! does not: hydrate as Leptos does, by markers in the HTML. A tree that stands there came from the
//! same component: its elements are taken in their order, its fixed attributes and texts are left
//! as they are.

use std::any::Any;

use leptos::attr::any_attribute::AnyAttribute;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use leptos::wasm_bindgen::JsCast;

use super::{Child, Element, Value};
use crate::text::escape_markup;

/// An element that stands in the page.
pub struct Built {
    node: types::Element,
    /// Effects and listeners, which end with it.
    _kept: Kept,
}

type Kept = Vec<Box<dyn Any>>;

impl Element {
    /// The element, from one that stands in the page already: it stays there, with all that the
    /// reader did to it.
    #[must_use]
    pub fn taking(self, there: &types::Element) -> Built {
        let mut kept = Vec::new();
        Built { node: self.node(&mut kept, Some(there.clone())), _kept: kept }
    }

    fn node(self, kept: &mut Kept, there: Option<types::Element>) -> types::Element {
        let taken = there.filter(|there| there.tag_name().eq_ignore_ascii_case(self.0.tag));
        let known = taken.is_some();
        let node = taken.unwrap_or_else(|| Rndr::create_element(self.0.tag, self.0.namespace));
        for (name, value) in self.0.attributes {
            match value {
                Value::Fixed(_) if known => {}
                Value::Fixed(value) => Rndr::set_attribute(&node, name, &value),
                Value::Live(value) => {
                    let node = node.clone();
                    kept.push(Box::new(RenderEffect::new(move |_| match value() {
                        Some(value) => Rndr::set_attribute(&node, name, value),
                        None => Rndr::remove_attribute(&node, name),
                    })));
                }
                Value::Written(value) => {
                    let node = node.clone();
                    kept.push(Box::new(RenderEffect::new(move |_| match value() {
                        Some(value) => Rndr::set_attribute(&node, name, &value),
                        None => Rndr::remove_attribute(&node, name),
                    })));
                }
            }
        }
        for (event, mut act) in self.0.listeners {
            let act = Box::new(move |event: types::Event| act(event.unchecked_into()));
            kept.push(Box::new(Rndr::add_event_listener(&node, event, act)));
        }
        let mut next = if known { node.first_element_child() } else { None };
        for child in self.0.children {
            match child {
                Child::Element(child) => {
                    let child = child.node(kept, next.clone());
                    if next.as_ref() == Some(&child) {
                        next = child.next_element_sibling();
                    } else {
                        Rndr::insert_node(&node, &child, next.as_deref());
                    }
                }
                Child::Text(_) if known => {}
                Child::Text(text) => Rndr::insert_node(&node, &Rndr::create_text_node(&text), None),
                Child::Live(text) => {
                    // It is the only child of its element.
                    let there = if known { node.first_child() } else { None };
                    let place =
                        there.map_or_else(|| Rndr::create_text_node(""), JsCast::unchecked_into);
                    if place.parent_node().is_none() {
                        Rndr::insert_node(&node, &place, None);
                    }
                    kept.push(Box::new(RenderEffect::new(move |_| {
                        Rndr::set_text(&place, &text())
                    })));
                }
            }
        }
        if let Some(act) = self.0.built {
            act(node.clone().unchecked_into());
        }
        node
    }

    fn write(self, html: &mut String) {
        html.extend(["<", self.0.tag]);
        for (name, value) in self.0.attributes {
            let value = match value {
                Value::Fixed(value) => Some(value),
                Value::Live(value) => value().map(str::to_owned),
                Value::Written(value) => value(),
            };
            if let Some(value) = value {
                html.extend([" ", name, "=\"", &escape_markup(&value), "\""]);
            }
        }
        html.push('>');
        for child in self.0.children {
            match child {
                Child::Element(child) => child.write(html),
                Child::Text(text) => html.push_str(&escape_markup(&text)),
                Child::Live(text) => html.push_str(&escape_markup(&text())),
            }
        }
        html.extend(["</", self.0.tag, ">"]);
    }
}

impl Render for Element {
    type State = Built;

    fn build(self) -> Built {
        let mut kept = Vec::new();
        Built { node: self.node(&mut kept, None), _kept: kept }
    }

    fn rebuild(self, state: &mut Built) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        self.write(html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Built {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

// It is handed about as what it is, and no one spreads attributes onto it.
no_attrs!(Element);

impl Mountable for Built {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &types::Element, before: Option<&types::Node>) {
        Rndr::insert_node(parent, &self.node, before);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.clone()]
    }
}

#[cfg(test)]
mod tests {
    use leptos::tachys::view::RenderHtml;

    use super::super::{el, svg};

    #[test]
    fn a_tree_is_written_with_its_attributes_and_children_in_order() {
        let list = el("ul").attr("class", "a").children(["x", "y"].map(|text| el("li").text(text)));
        let html = el("div").child(list).text("z").child(svg("svg")).to_html();
        assert_eq!(html, "<div><ul class=\"a\"><li>x</li><li>y</li></ul>z<svg></svg></div>");
    }

    #[test]
    fn neither_a_text_nor_an_attribute_can_leave_its_place() {
        let html = el("p").attr("title", "\"><script>").text("</p><script> & \"").to_html();
        assert_eq!(
            html,
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt; &amp; &quot;</p>"
        );
    }

    #[test]
    fn what_lives_is_written_as_it_is_now() {
        let html = el("p")
            .live("hidden", || None)
            .live("lang", || Some("id"))
            .live_text(|| "1 < 2".to_owned())
            .to_html();
        assert_eq!(html, "<p lang=\"id\">1 &lt; 2</p>");
    }

    #[test]
    fn an_attribute_that_may_be_missing_is_written_when_it_is_there() {
        assert_eq!(el("p").maybe("lang", None).maybe("id", Some("")).to_html(), "<p id=\"\"></p>");
    }
}
