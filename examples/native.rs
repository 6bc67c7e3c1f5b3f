//! A failed reply in a native program: `cargo run --example native`.

use faultmap::{
    Catalog, FieldName, FieldOptions, Headers, MessageOptions, Reply, Resolver, Table, decode,
    map_to_fields,
};

/// Reads a reply and prints what to tell the user.
pub fn main() {
    let body = br#"{"code": "validation-failed", "validationErrors": [
        {"property": "UnitPrice", "message": "'Unit Price' must be greater than '0'."}]}"#;
    let headers = Headers::new([("Content-Type", "application/json")]);
    let reply = Reply::new(body, headers).with_status(400);
    let sentences = Table::home();
    let fault = decode(&reply, &[&sentences]);

    let english = Catalog::english();
    let options = MessageOptions { catalogs: vec![&english], ..MessageOptions::default() };
    let mut resolver = Resolver::new(options);
    println!("{}", resolver.fault_message(&fault).text);

    let fields = Some(vec![FieldName::parse("unit_price")]);
    let form = FieldOptions { fields, ..FieldOptions::default() };
    for entry in map_to_fields(&fault, &form, &mut resolver).entries {
        println!("{}: {}", entry.name.unwrap_or_default(), entry.message.text);
    }
}
