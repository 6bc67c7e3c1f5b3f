//! The binding of the shipped module: convert, call, convert.
//!
//! A call is two: [`reserve`] makes room for the arguments and says where, then the function is
//! told how long the text and the body in that room are and says where the header of its result
//! is. The layout is that of [`crate::flat`].

use alloc::vec::Vec;
use core::mem::ManuallyDrop;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::catalog::{Catalog, CatalogError};
use crate::caught::caught;
use crate::descriptor::{Descriptor, DescriptorError};
use crate::dialects::{decode_told, unread};
use crate::fault::Fault;
use crate::fields::{Form, map_to_form};
use crate::flat::{Input, Output};
use crate::message::Resolver;
use crate::module::{arguments, keep, kept, leave, shared};
use crate::recogniser::Table;
use crate::reply::Reply;
use crate::status::{Expected, expected_body, is_success};

/// Makes room for that many numbers and bytes.
#[wasm_bindgen]
pub fn reserve(numbers: usize, bytes: usize) -> usize {
    crate::module::reserve(numbers, bytes)
}

#[inline(never)]
fn answer(
    text: usize,
    body: usize,
    call: fn(&mut Input<'static>, &'static [u8], &mut Output<'_>),
) -> usize {
    let mut output = Output::new(shared(), text + body);
    let (numbers, text, body) = arguments(text, body);
    call(&mut Input::new(numbers, text), body, &mut output);
    leave(output)
}

/// A reply → a fault, and whether the call failed.
fn told<'a>(reply: &'a Reply<'_>, recognise: bool, dialects: &[u32]) -> (Fault<'a>, bool) {
    let kept = kept();
    let sentences: Vec<_> = kept.tables.iter().filter(|_| recognise).collect();
    let mut dialects = dialects.iter().filter_map(|place| kept.dialects.get(*place as usize));
    decode_told(reply, &sentences, &mut dialects)
}

/// A reply that failed → a fault.
#[wasm_bindgen(js_name = decode)]
pub fn decode_reply(text: usize, body: usize) -> usize {
    answer(text, body, |input, body, output| {
        let (reply, recognise, dialects) = &*ManuallyDrop::new(input.reply(body));
        output.fault(&ManuallyDrop::new(told(reply, *recognise, dialects).0));
    })
}

/// A reply that may be fine → 0, or 1 and a fault.
#[wasm_bindgen(js_name = detect)]
pub fn detect_reply(text: usize, body: usize) -> usize {
    answer(text, body, |input, body, output| {
        let (reply, recognise, dialects) = &*ManuallyDrop::new(input.reply(body));
        let (fault, failed) = &*ManuallyDrop::new(told(reply, *recognise, dialects));
        output.number(u32::from(*failed));
        if *failed {
            output.fault(fault);
        }
    })
}

/// A reply that failed, options of messages and of mapping → a fault, its message, field errors.
#[wasm_bindgen]
pub fn explain(text: usize, body: usize) -> usize {
    answer(text, body, |input, body, output| {
        let (reply, recognise, dialects) = &*ManuallyDrop::new(input.reply(body));
        let mut resolver =
            ManuallyDrop::new(Resolver::new(input.message_options(&kept().catalogs)));
        let (form, options) = &*ManuallyDrop::new(input.field_options(&kept().forms));
        let fault = ManuallyDrop::new(told(reply, *recognise, dialects).0);
        output.fault(&fault);
        output.message(&ManuallyDrop::new(resolver.fault_message(&fault)));
        output.fields(&ManuallyDrop::new(map_to_form(&fault, *form, options, &mut resolver)));
    })
}

/// The status and headers of a reply whose body could not be read → a fault.
#[wasm_bindgen(js_name = unread)]
pub fn unread_reply(text: usize, body: usize) -> usize {
    answer(text, body, |input, body, output| {
        let (reply, ..) = &*ManuallyDrop::new(input.reply(body));
        output.fault(&ManuallyDrop::new(unread(reply)));
    })
}

/// Name, message and code of what was thrown, and whether the device is offline → a fault.
#[wasm_bindgen(js_name = caught)]
pub fn fault_of_exception(text: usize, body: usize) -> usize {
    answer(text, body, |input, _, output| {
        let (name, message, code) = (input.text(), input.text(), input.text());
        let offline = input.number() == 1;
        output.fault(&ManuallyDrop::new(caught(name, message, code, offline)));
    })
}

/// A fault and options of messages → its message.
#[wasm_bindgen(js_name = resolveFault)]
pub fn resolve_fault(text: usize, body: usize) -> usize {
    answer(text, body, |input, _, output| {
        let mut resolver =
            ManuallyDrop::new(Resolver::new(input.message_options(&kept().catalogs)));
        let fault = ManuallyDrop::new(input.fault());
        output.message(&ManuallyDrop::new(resolver.fault_message(&fault)));
    })
}

/// Options of messages, the name of the field and a validation error → its message.
#[wasm_bindgen(js_name = resolveError)]
pub fn resolve_error(text: usize, body: usize) -> usize {
    answer(text, body, |input, _, output| {
        let mut resolver =
            ManuallyDrop::new(Resolver::new(input.message_options(&kept().catalogs)));
        let error = ManuallyDrop::new(input.error());
        output.message(&ManuallyDrop::new(resolver.lone_error_message(&error)));
    })
}

/// Options of messages, an id and values → the message.
#[wasm_bindgen(js_name = resolveId)]
pub fn resolve_id(text: usize, body: usize) -> usize {
    answer(text, body, |input, _, output| {
        let mut resolver =
            ManuallyDrop::new(Resolver::new(input.message_options(&kept().catalogs)));
        let (id, values) = (input.text(), input.params());
        output.message(&ManuallyDrop::new(resolver.id_message(id.into(), values)));
    })
}

/// Options of messages and of mapping and a fault → field errors.
#[wasm_bindgen(js_name = mapToFields)]
pub fn map_fault(text: usize, body: usize) -> usize {
    answer(text, body, |input, _, output| {
        let mut resolver =
            ManuallyDrop::new(Resolver::new(input.message_options(&kept().catalogs)));
        let (form, options) = &*ManuallyDrop::new(input.field_options(&kept().forms));
        let fault = ManuallyDrop::new(input.fault());
        output.fields(&ManuallyDrop::new(map_to_form(&fault, *form, options, &mut resolver)));
    })
}

/// A method and a status → whether that is a success of the home API.
#[wasm_bindgen(js_name = isSuccess)]
pub fn success(text: usize, body: usize) -> usize {
    answer(text, body, |input, _, output| {
        let (method, status) = (input.text(), input.status());
        output.number(u32::from(is_success(method, status)));
    })
}

/// A method and a status → what the body of that success holds, or `null`.
#[wasm_bindgen(js_name = expectedBody)]
pub fn expected(text: usize, body: usize) -> usize {
    answer(text, body, |input, _, output| {
        let (method, status) = (input.text(), input.status());
        output.option(expected_body(method, status).map(Expected::name));
    })
}

/// The names of a form → its number.
#[wasm_bindgen(js_name = addForm)]
pub fn add_form(text: usize, body: usize) -> usize {
    let (numbers, text, _) = arguments(text, body);
    let names = Input::new(numbers, text).names().unwrap_or_default().leak();
    let forms = &mut kept().forms;
    let place = forms.len();
    forms.push(alloc::boxed::Box::leak(Form::new(names, usize::MAX).into()));
    keep();
    let mut output = Output::new(shared(), 0);
    output.number(u32::try_from(place).unwrap_or_default());
    leave(output)
}

/// Leaves `null` and the number of what is kept from now on, or what is wrong with it.
#[inline(never)]
fn added(wrong: Option<&str>, count: usize) -> usize {
    let mut output = Output::new(shared(), 0);
    output.option(wrong);
    if wrong.is_none() {
        output.number(u32::try_from(count).unwrap_or_default().wrapping_sub(1));
        keep();
    }
    leave(output)
}

/// The JSON text of a catalog → `null` and its number, or what is wrong with it.
#[wasm_bindgen(js_name = addCatalog)]
pub fn add_catalog(text: usize, body: usize) -> usize {
    let (catalogs, json) = (&mut kept().catalogs, arguments(text, body).1);
    let error = Catalog::parse(json).map(|catalog| catalogs.push(catalog)).err();
    added(error.as_ref().map(CatalogError::as_str), catalogs.len())
}

/// The JSON text of a descriptor → `null` and its number, or what is wrong with it.
#[wasm_bindgen(js_name = addDialect)]
pub fn add_dialect(text: usize, body: usize) -> usize {
    let (dialects, json) = (&mut kept().dialects, arguments(text, body).1);
    let error = Descriptor::parse(json).map(|dialect| dialects.push(dialect)).err();
    added(error.as_ref().map(DescriptorError::as_str), dialects.len())
}

/// The text of a table of sentences → whether it was taken.
#[wasm_bindgen(js_name = addTable)]
pub fn add_table(text: usize, body: usize) -> usize {
    let (_, table, _) = arguments(text, body);
    let table = Table::parse(table);
    let mut output = Output::new(shared(), 0);
    output.number(u32::from(table.is_some()));
    if let Some(table) = table {
        kept().tables.push(table);
        keep();
    }
    leave(output)
}

/// Traps on purpose, for the tests of recovery.
#[cfg(feature = "trap")]
#[wasm_bindgen]
pub fn trap() {
    core::arch::wasm32::unreachable()
}
