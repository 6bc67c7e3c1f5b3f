//! Which name an error lands on.

use faultmap::path::parse;
use faultmap::{FieldOptions, Why};

use super::{aliased, counted_from_1, form, lands, lands_of, map, misses, misses_of};

#[test]
fn exact() {
    lands(&["name", "price"], "price", "price", &[]);
    lands(&["items.0.name"], "items.0.name", "items.0.name", &[]);
    lands(&["first name"], "first name", "first name", &[]);
    misses(&["name"], "price");
    misses(&[], "name");
    misses(&["names"], "name");
    misses(&["address.street"], "address");
}

#[test]
fn every_notation_of_the_server_lands_on_every_notation_of_the_form() {
    const STYLES: [&str; 6] = [
        "items.0.name",
        "items[0].name",
        "items[0][name]",
        "/items/0/name",
        "#/items/0/name",
        "$.items[0].name",
    ];
    for property in STYLES {
        for name in STYLES {
            lands(&[name], property, name, &[]);
        }
    }
    lands(&["tags[]"], "tags", "tags[]", &[]);
    lands(&["user[email]"], "user.email", "user[email]", &[]);
}

#[test]
fn case() {
    lands(&["name"], "Name", "name", &[Why::Case]);
    lands(&["unitPrice"], "UnitPrice", "unitPrice", &[Why::Case]);
    lands(&["Email"], "EMAIL", "Email", &[Why::Case]);
    lands(&["items.0.unitPrice"], "Items[0].UnitPrice", "items.0.unitPrice", &[Why::Case]);
    lands(&["straße"], "Straße", "straße", &[Why::Case]);
}

#[test]
fn case_is_known_of_ascii_letters_alone() {
    misses(&["ürün"], "Ürün");
    lands(&["ürün"], "ürün", "ürün", &[]);
}

#[test]
fn style() {
    for property in
        ["unit_price", "unit-price", "unit price", "Unit Price", "UNIT_PRICE", "Unit-Price"]
    {
        lands(&["unitPrice"], property, "unitPrice", &[Why::Style]);
    }
    lands(&["unit_price"], "unitPrice", "unit_price", &[Why::Style]);
    lands(&["unit-price"], "UnitPrice", "unit-price", &[Why::Style]);
    lands(&["email"], "e-mail", "email", &[Why::Style]);
    lands(&["userId"], "user_ID", "userId", &[Why::Style]);
    lands(&["lines.0.unitPrice"], "lines.0.unit_price", "lines.0.unitPrice", &[Why::Style]);
}

#[test]
fn separators_around_a_name_are_part_of_it() {
    misses(&["id"], "_id");
    misses(&["_id"], "id");
    misses(&["proto"], "__proto__");
    misses(&[""], "_");
    misses(&["-"], "_");
    lands(&["_id"], "_ID", "_id", &[Why::Case]);
    lands(&["_unitPrice"], "_unit_price", "_unitPrice", &[Why::Style]);
}

#[test]
fn prefix() {
    for wrapper in [
        "body",
        "query",
        "path",
        "header",
        "cookie",
        "json",
        "form",
        "data",
        "attributes",
        "input",
        "request",
        "params",
        "payload",
        "model",
        "dto",
        "Body",
        "DTO",
    ] {
        let property: &'static str = Box::leak([wrapper, ".name"].concat().into_boxed_str());
        lands(&["name"], property, "name", &[Why::Prefix]);
    }
    lands(&["title"], "/data/attributes/title", "title", &[Why::Prefix]);
    lands(&["attributes.title"], "/data/attributes/title", "attributes.title", &[Why::Prefix]);
    lands(&["items.0.name"], "body.items[0].name", "items.0.name", &[Why::Prefix]);
    lands(&["name"], "$.input.name", "name", &[Why::Prefix]);
    misses(&["name"], "order.name");
    misses(&["name"], "order.data.name");
    misses(&["name"], "data");
    misses(&["name"], "data.data.data.data.data.name");
}

#[test]
fn the_apps_own_wrappers() {
    let options =
        FieldOptions { strip: vec!["order".into(), "createUserDto".into()], ..form(&["name"]) };
    lands_of(&options, "order.name", "name", &[Why::Prefix]);
    lands_of(&options, "CreateUserDto.name", "name", &[Why::Prefix]);
    lands_of(&options, "body.order.name", "name", &[Why::Prefix]);
    misses_of(&options, "orders.name");
}

#[test]
fn a_real_field_goes_before_stripping() {
    lands(&["name", "data"], "data.name", "data", &[Why::Ancestor]);
    lands(&["name", "body.name"], "body.name", "body.name", &[]);
    lands(&["name", "body.name"], "Body.Name", "body.name", &[Why::Case]);
    lands(
        &["title", "attributes.title"],
        "data.attributes.title",
        "attributes.title",
        &[Why::Prefix],
    );
    lands(&["body", "name"], "body", "body", &[]);
    lands(&["data.name", "title"], "data.title", "title", &[Why::Prefix]);
    lands(&["data", "Name"], "data.name", "data", &[Why::Ancestor]);
    // However it is written.
    lands(&["data", "name"], "Data.name", "data", &[Why::Case, Why::Ancestor]);
    lands(&["Data", "items.*.price"], "data.items.2.price", "Data", &[Why::Case, Why::Ancestor]);
    lands(&["name", "body.unitName"], "Body.unit_name", "body.unitName", &[Why::Case, Why::Style]);
    misses(&["Data", "DATA", "name"], "data.name");
    let options = aliased(&["Data", "title"], &[("name", "title")]);
    lands_of(&options, "data.name", "Data", &[Why::Case, Why::Ancestor]);
    let whole = aliased(&["Rows", "name"], &[("data", "rows")]);
    lands_of(&whole, "data.name", "Rows", &[Why::Case, Why::Alias, Why::Ancestor]);
}

#[test]
fn ancestor() {
    lands(&["items"], "items[0].price", "items", &[Why::Ancestor]);
    lands(&["tags[]"], "tags.2", "tags[]", &[Why::Ancestor]);
    lands(&["a", "a.b", "a.b.c"], "a.b.c.d.e", "a.b.c", &[Why::Ancestor]);
    lands(&["a", "a.b"], "a.c.d", "a", &[Why::Ancestor]);
    lands(&["items.*"], "items.4.price", "items.4", &[Why::Ancestor]);
    misses(&["address.street"], "address.city");
    misses(&[""], "name");
}

#[test]
fn the_whole_path_goes_before_its_ancestors() {
    lands(
        &["items", "items.*.unitPrice"],
        "items.0.unit_price",
        "items.0.unitPrice",
        &[Why::Style],
    );
    lands(
        &["order", "order.unitPrice"],
        "order.unit_price.amount",
        "order.unitPrice",
        &[Why::Style, Why::Ancestor],
    );
}

#[test]
fn combined() {
    lands(&["order.unitPrice"], "Order.unit_price", "order.unitPrice", &[Why::Case, Why::Style]);
    lands(&["name"], "Body.Name", "name", &[Why::Case, Why::Prefix]);
    lands(&["unitPrice"], "data.attributes.unit-price", "unitPrice", &[Why::Style, Why::Prefix]);
    lands(&["items"], "Items[0].Price", "items", &[Why::Case, Why::Ancestor]);
    lands(&["items"], "body.items[0].price", "items", &[Why::Prefix, Why::Ancestor]);
    let options = FieldOptions {
        index_base: 1,
        ..aliased(&["items.*.unitPrice"], &[("line_items", "items")])
    };
    lands_of(
        &options,
        "Data.LineItems[3].unit_price.amount",
        "items.2.unitPrice",
        &[Why::Style, Why::Prefix, Why::Alias, Why::IndexBase, Why::Ancestor],
    );
}

#[test]
fn two_names_that_are_as_good_are_never_guessed() {
    misses(&["unitPrice", "unit_price"], "UnitPrice");
    misses(&["unitPrice", "unit_price"], "unit-price");
    misses(&["name", "NAME"], "Name");
    misses(&["unitPrice", "unit_price"], "unit-price.amount");
    misses(&["name", "NAME"], "body.Name");
    misses(&["a.*.b.0", "a.0.b.*"], "a.0.b.0");
    lands(&["unitPrice", "unit_price"], "unit_price", "unit_price", &[]);
    lands(&["unitPrice", "unit_price"], "unitPrice", "unitPrice", &[]);
    // One difference goes before two.
    lands(
        &["order.unitPrice", "order.unit_price"],
        "Order.UnitPrice",
        "order.unitPrice",
        &[Why::Case],
    );
}

#[test]
fn of_many_look_alikes_only_the_exact_one_is_taken() {
    let names: Vec<&'static str> = (0..64_u32)
        .map(|bits| {
            let letter = |at: u32| char::from(if bits >> at & 1 == 1 { b'A' } else { b'a' });
            &*Box::leak((0..6).map(letter).collect::<String>().into_boxed_str())
        })
        .collect();
    misses(&names, "a-aaaaa");
    lands(&names, names[0], names[0], &[]);
    lands(&names, names[63], names[63], &[]);
}

#[test]
fn names_for_the_same_path_are_one_field() {
    lands(&["items.0", "items[0]"], "items[0]", "items.0", &[]);
    lands(&["color", "color", "color"], "Color", "color", &[Why::Case]);
}

#[test]
fn a_star_is_any_index_in_the_names_own_notation() {
    lands(&["items[*].price"], "items.3.price", "items[3].price", &[]);
    lands(&["items.*.price"], "items[3].price", "items.3.price", &[]);
    lands(&["items[*][price]"], "/items/3/price", "items[3][price]", &[]);
    lands(&["/items/*/price"], "items.3.price", "/items/3/price", &[]);
    lands(&["*.name"], "[7].name", "7.name", &[]);
    lands(&["*"], "[7]", "7", &[]);
    lands(&["matrix.*.*"], "matrix.1.2", "matrix.1.2", &[]);
    lands(&["a.*.b.*.c"], "a[1].b[2].c", "a.1.b.2.c", &[]);
    lands(&["items.*.price"], "Items[3].Price", "items.3.price", &[Why::Case]);
    lands(&["rows.*.a*b"], "rows.5.a*b", "rows.5.a*b", &[]);
    lands(&["items.*.price"], "items.*.price", "items.*.price", &[]);
    misses(&["items.*.price"], "items.first.price");
    misses(&["items.*"], "items");
}

#[test]
fn digits_are_an_index_or_a_name() {
    // A map by id, as a server that counts, one that does not, and a form write it.
    let (index, name) = ("answers.12", r#"answers["12"]"#);
    lands(&[index], name, index, &[]);
    lands(&[name], index, name, &[]);
    lands(&["answers[12]"], name, "answers[12]", &[]);
    lands(&[index], r#"body.Answers["12"]"#, index, &[Why::Case, Why::Prefix]);
    lands(&["answers", index], name, index, &[]);
    misses(&[index, "answers.13"], r#"answers["14"]"#);
    misses(&["answers.012"], index);
    // What is written alike goes first.
    for names in [[index, name], [name, index]] {
        lands(&names, index, index, &[]);
        lands(&names, name, name, &[]);
    }
    lands(&["answers.*", name], index, index, &[]);
    lands(&["answers.*", index], name, index, &[]);
    // An index as text is one for a star.
    lands(&["items.*.name"], r#"items["3"].name"#, "items.3.name", &[]);
    lands(&["items[*][name]"], r#"items["3"].name"#, "items[3][name]", &[]);
    let mapped =
        map(&form(&[name, r#"answers["13"]"#]), &[("answers.12", "a"), ("answers.13", "b")]);
    assert_eq!(mapped.fields.len(), 2);
    let stars = aliased(&["rows.*.cost"], &[("items.*.price", "rows.*.cost")]);
    lands_of(&stars, r#"items["2"].price"#, "rows.2.cost", &[Why::Alias]);
}

#[test]
fn the_name_with_fewer_stars_is_the_better_one() {
    let names = ["items.*.price", "items.0.price"];
    lands(&names, "items.0.price", "items.0.price", &[]);
    lands(&names, "items.1.price", "items.1.price", &[]);
    let mapped = map(&form(&names), &[("items.1.price", "b"), ("items.0.price", "a")]);
    assert_eq!(mapped.fields.len(), 2);
    lands(&["a.*.*", "a.*.0"], "a.5.0", "a.5.0", &[]);
}

#[test]
fn aliases() {
    lands_of(&aliased(&["name"], &[("title", "name")]), "title", "name", &[Why::Alias]);
    let stars = aliased(&["rows[*].cost"], &[("items.*.price", "rows.*.cost")]);
    lands_of(&stars, "items[2].price", "rows[2].cost", &[Why::Alias]);
    let deep = aliased(&["a.*.b.*"], &[("x[*][*]", "a.*.b.*")]);
    lands_of(&deep, "x.1.2", "a.1.b.2", &[Why::Alias]);
    let pointer = aliased(&["street"], &[("/data/address/line1", "street")]);
    lands_of(&pointer, "data.address.line1", "street", &[Why::Alias]);
    let first = aliased(&["mainTag"], &[("tags.0", "mainTag")]);
    lands_of(&first, "tags[0]", "mainTag", &[Why::Alias]);
    misses_of(&first, "tags[1]");
}

#[test]
fn an_alias_is_the_apps_word() {
    let swapped = aliased(&["name", "displayName"], &[("name", "displayName")]);
    lands_of(&swapped, "name", "displayName", &[Why::Alias]);
    // A field that the form does not have says nothing.
    lands_of(&aliased(&["name"], &[("name", "displayName")]), "name", "name", &[]);
    misses_of(&aliased(&["name"], &[("title", "caption")]), "title");
    // Exact names go before aliases of similar paths.
    let similar = aliased(&["Title", "name"], &[("title", "name")]);
    lands_of(&similar, "Title", "Title", &[]);
    lands_of(&aliased(&["name"], &[("title", "name")]), "Title", "name", &[Why::Case, Why::Alias]);
}

#[test]
fn an_alias_holds_for_what_is_inside() {
    let options = aliased(&["items.*.price", "note"], &[("line_items", "items")]);
    lands_of(&options, "line_items.0.price", "items.0.price", &[Why::Alias]);
    misses_of(&options, "line_items.0.weight");
    let whole = aliased(&["items"], &[("line_items", "items")]);
    lands_of(&whole, "line_items.0.price", "items", &[Why::Alias, Why::Ancestor]);
    let both = aliased(&["items.*.cost", "x"], &[("lines", "items"), ("lines.*.price", "x")]);
    lands_of(&both, "lines.0.price", "x", &[Why::Alias]);
    lands_of(&both, "body.lines.0.cost", "items.0.cost", &[Why::Prefix, Why::Alias]);
}

#[test]
fn index_base() {
    let names = ["items.0.price", "items.1.price", "items.2.price"];
    lands_of(&counted_from_1(&names), "items.1.price", "items.0.price", &[Why::IndexBase]);
    lands_of(&counted_from_1(&names), "items.3.price", "items.2.price", &[Why::IndexBase]);
    lands_of(
        &counted_from_1(&["items.*.price"]),
        "items.3.price",
        "items.2.price",
        &[Why::IndexBase],
    );
    lands_of(&counted_from_1(&["items"]), "items.3.price", "items", &[Why::Ancestor]);
    lands_of(&counted_from_1(&["name"]), "name", "name", &[]);
    // An index below the base is no item, but inside of the list.
    misses_of(&counted_from_1(&names), "items.0.price");
    misses_of(&counted_from_1(&["items.*.price"]), "items.0.price");
    misses_of(&counted_from_1(&["*"]), "[0]");
    misses_of(&counted_from_1(&["a.*.b.*"]), "a.1.b.0");
    lands_of(&counted_from_1(&["items"]), "items.0.price", "items", &[Why::Ancestor]);
    lands_of(&form(&names), "items.1.price", "items.1.price", &[]);
    let first = FieldOptions { index_base: 1, ..aliased(&["main"], &[("tags.1", "main")]) };
    lands_of(&first, "tags[1]", "main", &[Why::Alias]);
    let none = FieldOptions { index_base: 1, ..aliased(&["main"], &[("tags.0", "main")]) };
    misses_of(&none, "tags[0]");
    misses_of(&none, "tags[1]");
    misses_of(&FieldOptions { index_base: 1, ..aliased(&["tags"], &[("t.0.x", "tags")]) }, "t.1.x");
}

#[test]
fn without_names_every_path_keeps_its_own() {
    let any = FieldOptions::default();
    lands_of(&any, "name", "name", &[]);
    lands_of(&any, "Items[0].UnitPrice", "Items.0.UnitPrice", &[]);
    lands_of(&any, "/data/attributes/title", "data.attributes.title", &[]);
    lands_of(&any, "I agree.", "I agree.", &[]);
    lands_of(&any, "/a.b/c", r#"["a.b"].c"#, &[]);
    let options = FieldOptions {
        fields: None,
        ..aliased(&[], &[("items.*.price", "rows[*].cost"), ("a", "b")])
    };
    lands_of(&options, "items.3.price", "rows.3.cost", &[Why::Alias]);
    lands_of(&options, "a.c[0]", "b.c.0", &[Why::Alias]);
    let counted = FieldOptions { index_base: 1, ..FieldOptions::default() };
    lands_of(&counted, "items[1].name", "items.0.name", &[Why::IndexBase]);
    misses_of(&counted, "items[0].name");
}

#[test]
fn field_names_are_only_names() {
    let names = [
        "__proto__",
        "constructor",
        "toString",
        "",
        "🦀",
        "שם",
        "اسم",
        "a b",
        "*x",
        "$",
        "#",
        "hasOwnProperty",
    ];
    for name in names {
        if parse(name).is_empty() {
            continue;
        }
        lands(&names, name, name, &[]);
        misses(&["other"], name);
    }
    lands(&names, "/", "", &[]);
    lands(&names, "[\"$\"]", "$", &[]);
}
