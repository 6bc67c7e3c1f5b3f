//! Rules for the properties of a model, with the sentences of `FluentValidation`.
//!
//! The rules of a property stop at the first that fails; all properties are looked at. A property
//! that is absent fails `not_empty` only, so every other rule is for optional properties, too.

use crate::codes::{self, Code};
use crate::problem::{Problem, ValidationError};

/// Collects what is wrong with a model.
#[derive(Default)]
pub struct Validator {
    parent: String,
    errors: Vec<ValidationError>,
}

impl Validator {
    /// A validator that has found nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins the rules of a property that is a text.
    pub fn text<'v>(&'v mut self, property: &str, value: Option<&'v str>) -> Rules<'v, &'v str> {
        self.rules(property, value)
    }

    /// Begins the rules of a property that is a number.
    pub fn number(&mut self, property: &str, value: Option<f64>) -> Rules<'_, f64> {
        self.rules(property, value)
    }

    /// Begins the rules of a property of any other type.
    pub fn rules<T>(&mut self, property: &str, value: Option<T>) -> Rules<'_, T> {
        let label = label(property);
        let property = format!("{}{property}", self.parent);
        Rules { validator: self, property, label, value, failed: false }
    }

    /// Applies rules to each item of a list; their properties become `Property[0].Name`.
    pub fn each<T>(&mut self, property: &str, items: &[T], check: impl Fn(&mut Self, &T)) {
        for (index, item) in items.iter().enumerate() {
            let outer = self.parent.clone();
            self.parent = format!("{outer}{property}[{index}].");
            check(self, item);
            self.parent = outer;
        }
    }

    /// `validation-failed` if any rule failed.
    pub fn finish(self) -> Result<(), Problem> {
        self.finish_as(&codes::VALIDATION_FAILED)
    }

    /// Another code if any rule failed.
    pub fn finish_as(self, code: &'static Code) -> Result<(), Problem> {
        if self.errors.is_empty() { Ok(()) } else { Err(Problem::new(code).errors(self.errors)) }
    }
}

/// The rules of one property.
pub struct Rules<'v, T> {
    validator: &'v mut Validator,
    property: String,
    label: String,
    value: Option<T>,
    failed: bool,
}

impl<T> Rules<'_, T> {
    /// The property is there.
    #[must_use = "a rule that comes after it is usually wanted: end with `done`"]
    pub fn not_null(self) -> Self {
        let absent = self.value.is_none();
        self.fail_if(absent, |label| format!("'{label}' must not be empty."))
    }

    /// A condition of the caller's own.
    #[must_use]
    pub fn must(self, condition: impl Fn(&T) -> bool) -> Self {
        let failed = self.value.as_ref().is_some_and(|value| !condition(value));
        self.fail_if(failed, |label| format!("The specified condition was not met for '{label}'."))
    }

    /// Ends the rules.
    pub fn done(self) {}

    fn fail_if(mut self, failed: bool, message: impl FnOnce(&str) -> String) -> Self {
        if failed && !self.failed {
            self.failed = true;
            let message = message(&self.label);
            let property = self.property.clone();
            self.validator.errors.push(ValidationError { property, message });
        }
        self
    }
}

impl Rules<'_, &str> {
    /// There is more than white space.
    #[must_use]
    pub fn not_empty(self) -> Self {
        let empty = self.value.is_none_or(|text| text.trim().is_empty());
        self.fail_if(empty, |label| format!("'{label}' must not be empty."))
    }

    /// At least so many characters.
    #[must_use]
    pub fn min_length(self, min: usize) -> Self {
        let length = self.length();
        self.fail_if(length.is_some_and(|length| length < min), |label| {
            format!(
                "The length of '{label}' must be at least {min} characters. \
                 You entered {} characters.",
                length.unwrap_or(0)
            )
        })
    }

    /// At most so many characters.
    #[must_use]
    pub fn max_length(self, max: usize) -> Self {
        let length = self.length();
        self.fail_if(length.is_some_and(|length| length > max), |label| {
            format!(
                "The length of '{label}' must be {max} characters or fewer. \
                 You entered {} characters.",
                length.unwrap_or(0)
            )
        })
    }

    /// The text has a form of its own.
    #[must_use]
    pub fn matches(self, form: impl Fn(&str) -> bool) -> Self {
        let other = self.value.is_some_and(|text| !form(text));
        self.fail_if(other, |label| format!("'{label}' is not in the correct format."))
    }

    /// One `@` with something on both sides: what `FluentValidation` looks at.
    #[must_use]
    pub fn email(self) -> Self {
        let valid = |text: &str| {
            text.split_once('@').is_some_and(|(local, domain)| {
                !local.is_empty() && !domain.is_empty() && !domain.contains('@')
            })
        };
        let other = self.value.is_some_and(|text| !valid(text));
        self.fail_if(other, |label| format!("'{label}' is not a valid email address."))
    }

    /// One of a set of names.
    #[must_use]
    pub fn one_of(self, names: &[&str]) -> Self {
        let text = self.value.unwrap_or_default();
        let other = self.value.is_some() && !names.contains(&text);
        self.fail_if(other, |label| {
            format!("'{label}' has a range of values which does not include '{text}'.")
        })
    }

    /// As .NET counts: in UTF-16 units.
    fn length(&self) -> Option<usize> {
        self.value.map(|text| text.encode_utf16().count())
    }
}

impl Rules<'_, f64> {
    /// The limit itself is allowed.
    #[must_use]
    pub fn at_least(self, min: f64) -> Self {
        let failed = self.value.is_some_and(|value| value < min);
        self.fail_if(failed, |label| format!("'{label}' must be greater than or equal to '{min}'."))
    }

    /// The limit itself is not allowed.
    #[must_use]
    pub fn greater_than(self, limit: f64) -> Self {
        let failed = self.value.is_some_and(|value| value <= limit);
        self.fail_if(failed, |label| format!("'{label}' must be greater than '{limit}'."))
    }

    /// Both limits are allowed.
    #[must_use]
    pub fn between(self, min: f64, max: f64) -> Self {
        let value = self.value.unwrap_or(min);
        self.fail_if(!(min..=max).contains(&value), |label| {
            format!("'{label}' must be between {min} and {max}. You entered {value}.")
        })
    }
}

/// A property's name as sentences use it: `DueOn` is `Due On`.
pub fn label(property: &str) -> String {
    let mut label = String::with_capacity(property.len() + 4);
    for character in property.chars() {
        if character.is_uppercase() && !label.is_empty() {
            label.push(' ');
        }
        label.push(character);
    }
    label
}
