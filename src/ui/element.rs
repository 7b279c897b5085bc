//! Elements of the page, put together at run time.
//!
//! What this does: holds a tree of elements as plain data, which [`view`] makes a Leptos view of.
//! `view!` makes a type, and with it code, of every piece of markup; here all of it shares one
//! type, and the wasm is much lighter. What it does not: change a tree that is shown, but for the
//! attributes, texts and listeners that live.

mod view;

pub use self::view::Built;

use leptos::web_sys::{Event, HtmlElement};

const SVG: &str = "http://www.w3.org/2000/svg";

type Live<T> = Box<dyn Fn() -> T + Send>;
type Listener = Box<dyn FnMut(Event) + Send>;
type OnceBuilt = Box<dyn FnOnce(HtmlElement) + Send>;

/// An element that is not built yet; boxed, since it is handed from call to call.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    children: Vec<Child>,
    built: Option<OnceBuilt>,
}

enum Value {
    Fixed(String),
    Live(Live<Option<&'static str>>),
    Written(Live<Option<String>>),
}

enum Child {
    Element(Element),
    Text(String),
    Live(Live<String>),
}

/// An HTML element without attributes and children.
#[must_use]
pub fn el(tag: &'static str) -> Element {
    new(tag, None)
}

/// An SVG element without attributes and children.
#[must_use]
pub fn svg(tag: &'static str) -> Element {
    new(tag, Some(SVG))
}

// Never inlined, like the methods: they are called a hundred times, and each copy weighs.
#[inline(never)]
fn new(tag: &'static str, namespace: Option<&'static str>) -> Element {
    let (attributes, listeners, children) = (Vec::new(), Vec::new(), Vec::new());
    Element(Box::new(Parts { tag, namespace, attributes, listeners, children, built: None }))
}

impl Element {
    /// Sets an attribute.
    #[inline(never)]
    #[must_use]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.with_value(name, Value::Fixed(value.to_owned()))
    }

    /// Sets the classes.
    #[must_use]
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// Sets an attribute if there is a value for it.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Keeps an attribute as the signals in `value` have it; `None` takes it away.
    #[must_use]
    pub fn live(
        self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + 'static,
    ) -> Self {
        self.with_value(name, Value::Live(Box::new(value)))
    }

    /// Keeps an attribute as [`Element::live`] does, with a value that is written anew.
    #[must_use]
    pub fn written(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Self {
        self.with_value(name, Value::Written(Box::new(value)))
    }

    /// Listens to an event of the browser, such as `click`.
    #[must_use]
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + Send + 'static) -> Self {
        self.with_listener(event, Box::new(act))
    }

    /// Appends a text.
    #[inline(never)]
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.with_child(Child::Text(text.to_owned()))
    }

    /// Gives the element a text and keeps it as the signals in `text` have it: its only child.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.with_child(Child::Live(Box::new(text)))
    }

    /// Appends an element.
    #[inline(never)]
    #[must_use]
    pub fn child(self, child: Element) -> Self {
        self.with_child(Child::Element(child))
    }

    /// Appends each element.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Calls `act` once with the element when it is built, before it stands in the page.
    #[must_use]
    pub fn built(mut self, act: impl FnOnce(HtmlElement) + Send + 'static) -> Self {
        self.0.built = Some(Box::new(act));
        self
    }

    #[inline(never)]
    fn with_value(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn with_listener(mut self, event: &'static str, act: Listener) -> Self {
        self.0.listeners.push((event, act));
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }
}
