//! The reactive system's doors with types erased at the threshold: what is behind them is
//! in the page once for each type of value, not once for each closure and each task. To be
//! preferred over `Effect::new`, `Memo::new` and the tasks of `leptos::task`.

use std::{
    pin::Pin,
    sync::{Arc, Mutex},
};

use leptos::{
    prelude::*, tachys::reactive_graph::SharedReactiveFunction,
    task::spawn_local_scoped_with_cancellation,
};

/// Runs a task until the owner that it is started under is gone.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    spawn_boxed(Box::pin(task));
}

fn spawn_boxed(task: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local_scoped_with_cancellation(task);
}

/// Runs soon, and again whenever something that it read has changed. It is given what it
/// gave the last time.
pub fn effect<T: 'static>(react: impl FnMut(Option<T>) -> T + 'static) {
    effect_boxed(Box::new(react));
}

fn effect_boxed<T: 'static>(react: Box<dyn FnMut(Option<T>) -> T>) {
    Effect::new(react);
}

/// A value worked out from others: who reads it is told only when it becomes another.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    ask: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    memo_boxed(Box::new(ask))
}

// Inlined it would be there once for each closure again.
#[inline(never)]
fn memo_boxed<T: PartialEq + Send + Sync + 'static>(
    ask: Box<dyn Fn() -> T + Send + Sync>,
) -> Memo<T> {
    Memo::new(move |_| ask())
}

/// A part of a view that is drawn again whenever something that it read has changed.
pub fn live<V: IntoView + 'static>(mut draw: impl FnMut() -> V + Send + 'static) -> AnyView {
    live_shared(Arc::new(Mutex::new(move || draw().into_any())))
}

#[inline(never)]
fn live_shared(draw: SharedReactiveFunction<AnyView>) -> AnyView {
    draw.into_any()
}

/// What leptos's own `Show` does: its children are drawn while the condition holds, and
/// the fallback, if there is one, while it does not.
#[component]
pub fn Show<W: Fn() -> bool + Send + Sync + 'static>(
    /// What is shown.
    children: ChildrenFn,
    /// The condition.
    when: W,
    /// What is shown instead.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView {
    shown_while(memo(when), children, fallback)
}

fn shown_while(condition: Memo<bool>, children: ChildrenFn, fallback: ViewFn) -> AnyView {
    live(move || if condition.get() { children() } else { fallback.run() })
}
