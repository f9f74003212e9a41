//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// The browser did not let the page write to the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClipboardDenied;

/// Puts a text into the clipboard.
///
/// # Errors
/// When the page is not served securely, or the visitor does not allow it.
pub async fn copy(text: &str) -> Result<(), ClipboardDenied> {
    let clipboard = web_sys::window()
        .filter(web_sys::Window::is_secure_context)
        .map(|window| window.navigator().clipboard())
        .ok_or(ClipboardDenied)?;
    JsFuture::from(clipboard.write_text(text)).await.map(|_| ()).map_err(|_| ClipboardDenied)
}
