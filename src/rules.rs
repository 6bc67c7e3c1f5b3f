//! The validation rules: one flat key a rule, its parameters and its parent.
//!
//! Names are those that form libraries, HTML and JSON Schema already use. A message is looked up
//! along the parents: `notBlank` → `required` → `invalid`.

/// What a parameter of a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamType {
    /// A number where its digits survive the round trip through one, else the digits as text.
    Number,
    /// Text.
    Text,
    /// A number where the server gave one, else text: what numbers and dates are compared with.
    Operand,
    /// A list of texts.
    List,
    /// `true` or `false`.
    Flag,
}

macro_rules! rules {
    ($($variant:ident $name:literal $tier:literal ($($param:ident: $kind:ident),*) < $parent:ident,)*) => {
        /// A validation rule that faultmap has a name for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
        #[expect(missing_docs, reason = "a rule's name says what it is; RULES has the rest")]
        pub enum Rule { $($variant,)* }

        impl Rule {
            /// Every rule, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The ids of their messages, in the same order.
            pub(crate) const IDS: &'static [&'static str] = &[$(concat!("rule.", $name),)*];

            /// The rule's key, as in `rule.minLength`.
            pub fn name(self) -> &'static str {
                self.id().get("rule.".len()..).unwrap_or_default()
            }

            /// The id of the rule's message: `rule.minLength`.
            pub fn id(self) -> &'static str {
                Self::IDS.get(self as usize).copied().unwrap_or_default()
            }

            /// The more general rule whose message serves where this one has none.
            /// `Invalid` is its own parent.
            #[must_use]
            pub fn parent(self) -> Self {
                PARENTS.get(self as usize).copied().unwrap_or(Self::Invalid)
            }

            /// 1 and 2: every locale has a message; 3: it may fall back to its parent's.
            pub fn tier(self) -> u8 {
                match self { $(Self::$variant => $tier,)* }
            }

            /// The parameters that the rule may have, by name.
            pub fn params(self) -> &'static [(&'static str, ParamType)] {
                match self { $(Self::$variant => &[$((stringify!($param), ParamType::$kind),)*],)* }
            }
        }

        const PARENTS: &[Rule] = &[$(Rule::$parent,)*];
    };
}

rules! {
    Required "required" 1 () < Invalid,
    NotNull "notNull" 2 () < Required,
    NotEmpty "notEmpty" 1 () < Required,
    NotBlank "notBlank" 2 () < Required,
    RequiredIf "requiredIf" 2 (other: Text, value: Operand, when: Text) < Required,
    RequiredAnyOf "requiredAnyOf" 3 (fields: List) < Required,
    ExclusiveFields "exclusiveFields" 3 (fields: List) < Prohibited,
    Prohibited "prohibited" 2 () < Invalid,
    ProhibitedIf "prohibitedIf" 3 (other: Text, value: Operand, when: Text) < Prohibited,
    UnknownField "unknownField" 1 (name: Text) < Prohibited,
    ReadOnly "readOnly" 3 () < Prohibited,
    Accepted "accepted" 2 () < Invalid,
    Declined "declined" 3 () < Invalid,
    Type "type" 1 (expected: Text, actual: Text) < Invalid,
    String "string" 2 (actual: Text) < Type,
    Number "number" 1 (actual: Text) < Type,
    Integer "integer" 1 (actual: Text) < Number,
    Boolean "boolean" 2 (actual: Text) < Type,
    Array "array" 2 (actual: Text) < Type,
    Object "object" 3 (actual: Text) < Type,
    Date "date" 1 (actual: Text) < Format,
    DateTime "dateTime" 2 (actual: Text) < Date,
    Time "time" 3 (actual: Text) < Format,
    File "file" 2 (actual: Text) < Type,
    MinLength "minLength" 1 (min: Number, actual: Operand, unit: Text) < Invalid,
    MaxLength "maxLength" 1 (max: Number, actual: Operand, unit: Text) < Invalid,
    LengthBetween "lengthBetween" 1 (min: Number, max: Number, actual: Operand, unit: Text) < Invalid,
    Length "length" 1 (length: Number, actual: Operand, unit: Text) < Invalid,
    SizeBetween "sizeBetween" 2 (min: Number, max: Number, actual: Operand) < Invalid,
    MinSize "minSize" 2 (min: Number, actual: Operand) < Invalid,
    MaxSize "maxSize" 2 (max: Number, actual: Operand) < Invalid,
    Size "size" 3 (size: Number, actual: Operand) < Invalid,
    Min "min" 1 (min: Number, actual: Operand) < Invalid,
    Max "max" 1 (max: Number, actual: Operand) < Invalid,
    Between "between" 1 (min: Number, max: Number, actual: Operand) < Invalid,
    GreaterThan "greaterThan" 1 (value: Operand, actual: Operand) < Min,
    LessThan "lessThan" 1 (value: Operand, actual: Operand) < Max,
    BetweenExclusive "betweenExclusive" 3 (min: Number, max: Number, exclusive: Text, actual: Operand) < Between,
    MultipleOf "multipleOf" 2 (value: Operand) < Invalid,
    Digits "digits" 3 (count: Number, min: Number, max: Number) < Invalid,
    DecimalPlaces "decimalPlaces" 2 (max: Number) < Invalid,
    Precision "precision" 3 (digits: Number, scale: Number) < Invalid,
    Equal "equal" 2 (value: Operand) < Invalid,
    NotEqual "notEqual" 3 (value: Operand) < Invalid,
    Confirmed "confirmed" 1 (other: Text) < Invalid,
    Different "different" 3 (other: Text) < Invalid,
    MinItems "minItems" 1 (min: Number, actual: Operand) < Invalid,
    MaxItems "maxItems" 1 (max: Number, actual: Operand) < Invalid,
    ItemsBetween "itemsBetween" 3 (min: Number, max: Number, actual: Operand) < Invalid,
    ItemCount "itemCount" 3 (count: Number, actual: Operand) < Invalid,
    UniqueItems "uniqueItems" 2 () < Invalid,
    OneOf "oneOf" 1 (options: List, actual: Text) < Invalid,
    NotOneOf "notOneOf" 3 (options: List, actual: Text) < Invalid,
    Unique "unique" 1 (value: Text) < Invalid,
    Exists "exists" 1 (value: Text) < Invalid,
    Format "format" 1 (format: Text) < Invalid,
    Pattern "pattern" 1 (pattern: Text) < Format,
    Email "email" 1 () < Format,
    Url "url" 1 () < Format,
    Uuid "uuid" 2 (version: Text) < Format,
    Ip "ip" 2 (version: Text) < Format,
    Phone "phone" 2 () < Format,
    CreditCard "creditCard" 2 () < Format,
    Alpha "alpha" 2 () < Pattern,
    Alphanumeric "alphanumeric" 2 () < Pattern,
    Lowercase "lowercase" 3 () < Pattern,
    Uppercase "uppercase" 3 () < Pattern,
    StartsWith "startsWith" 2 (value: Text) < Pattern,
    EndsWith "endsWith" 2 (value: Text) < Pattern,
    Contains "contains" 2 (value: Text) < Pattern,
    NotContains "notContains" 3 (value: Text) < Pattern,
    DateAfter "dateAfter" 1 (date: Text, inclusive: Flag) < Date,
    DateBefore "dateBefore" 1 (date: Text, inclusive: Flag) < Date,
    DateBetween "dateBetween" 3 (min: Text, max: Text) < Date,
    DateFormat "dateFormat" 2 (format: Text) < Date,
    Future "future" 2 (inclusive: Flag) < DateAfter,
    Past "past" 2 (inclusive: Flag) < DateBefore,
    FileTooLarge "fileTooLarge" 1 (max: Number, unit: Text, actual: Operand) < Invalid,
    FileTooSmall "fileTooSmall" 3 (min: Number, unit: Text, actual: Operand) < Invalid,
    FileType "fileType" 1 (types: List, actual: Text) < Invalid,
    Image "image" 2 () < FileType,
    ImageDimensions "imageDimensions" 3 () < Invalid,
    PasswordWeak "passwordWeak" 1 (need: Text) < Invalid,
    PasswordCommon "passwordCommon" 3 () < PasswordWeak,
    PasswordSimilar "passwordSimilar" 3 (other: Text) < PasswordWeak,
    PasswordLeaked "passwordLeaked" 3 () < PasswordWeak,
    Incorrect "incorrect" 1 () < Invalid,
    Invalid "invalid" 1 () < Invalid,
    Malformed "malformed" 2 () < Invalid,
}

impl Rule {
    /// The rule of that name, if there is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}
