package lang

// Name is the words that make up names of bodies, conventions, frameworks and forums.
type Name struct {
	Articles []string       `yaml:"articles"` // words that are no part of a name and mark what follows as definite
	Spelling [][]string     `yaml:"spelling"` // sets of words that are spellings of one
	Variants []NameVariant  `yaml:"variants"` // beginnings of names that have other forms
	Optional []NameOptional `yaml:"optional"` // words that names have or lack before their ends
	Owners   []string       `yaml:"owners"`   // paths of bodies whose organs are named with or without them
	OwnedBy  []string       `yaml:"ownedBy"`  // words between an organ and its owner, in languages that put the owner last
	Context  []NameContext  `yaml:"context"`  // what must not stand around a name
	Short    NameShort      `yaml:"short"`
	Form     NameForm       `yaml:"form"`
	Notes    NameNotes      `yaml:"notes"`
}

// A NameVariant says that names that begin with Of also begin with each of Also.
type NameVariant struct {
	Of   string   `yaml:"of"`
	Also []string `yaml:"also"`
}

// A NameOptional is a word with or without which names end in one of Before, but not where one of NotAfter stands before
// that: 叙利亚问题特使, 叙利亚特使.
type NameOptional struct {
	Word     string   `yaml:"word"`
	Before   []string `yaml:"before"`
	NotAfter []string `yaml:"notAfter"`
}

// A NameContext says when the words of a name are part of something else.
type NameContext struct {
	Names     []string `yaml:"names"`     // as folded text writes them
	NotAfter  []string `yaml:"notAfter"`  // text directly before
	NotBefore []string `yaml:"notBefore"` // text directly behind
}

// NameShort is how definite short forms are written.
type NameShort struct {
	Definite      []string       `yaml:"definite"` // words that make a short form definite besides the articles: "its"
	Before        []string       `yaml:"before"`   // words before which a short form is definite without an article: "resolution"
	After         []string       `yaml:"after"`    // in languages without articles: text after which a short form can stand
	NotAfter      []string       `yaml:"notAfter"` // text after which it cannot
	Behind        []string       `yaml:"behind"`   // text after which a name of two characters can stand besides
	Heads         []string       `yaml:"heads"`    // head words that are short forms of the names that they head
	Titled        []string       `yaml:"titled"`   // heads that are short forms only in the quotation marks of a title
	Shy           []string       `yaml:"shy"`      // heads that are common nouns, and short forms only behind a demonstrative
	Demonstrative []string       `yaml:"demonstrative"`
	Owned         []string       `yaml:"owned"` // heads with a possessive that makes them short forms
	Never         []string       `yaml:"never"` // definite expressions that look like short forms and are none
	Defaults      []ShortDefault `yaml:"defaults"`
	// In languages in which names begin with their heads and go on in small letters:
	Nouns    []ShortNoun `yaml:"nouns"`    // heads that are short forms of the names that begin with them
	Follow   []string    `yaml:"follow"`   // words, or two of them, behind which no name goes on; "*" stands for any letters, what begins with "!" is none
	Caseless bool        `yaml:"caseless"` // no capitals tell short forms from other words
}

// A ShortNoun is a head with the forms in which it stands as a short form, and in which names begin with it where these are
// others: Комитет, Комитета; اللجنة and لجنة.
type ShortNoun struct {
	Short []string `yaml:"short"`
	Names []string `yaml:"names"`
	Only  bool     `yaml:"only"` // names that begin with it have no shorter noun
}

// A ShortDefault is what a short form means in documents of an organ that name nothing that it is short for.
type ShortDefault struct {
	Short  string `yaml:"short"`
	Organ  string `yaml:"organ"`  // path of the adopting organ, "" for any
	Entity string `yaml:"entity"` // path of the entity
}

// NameForm is the form by which names are known that the authority lacks.
type NameForm struct {
	Links   []string   `yaml:"links"`   // small words inside names
	Firm    []string   `yaml:"firm"`    // those behind which a name goes on even with an article or another name
	Placed  []string   `yaml:"placed"`  // those before places
	Regions []string   `yaml:"regions"` // what goes on a name behind "and the": "Asia and the Pacific"
	Generic []string   `yaml:"generic"` // capitalised words that tell no two names apart; in Chinese, titles that do not
	Stops   []string   `yaml:"stops"`   // capitalised words that no name holds
	Inner   []string   `yaml:"inner"`   // those of them that a name can go on with: "Arab States"
	Never   []string   `yaml:"never"`   // what has the form of a name and is a place or a person
	Heads   []NameHead `yaml:"heads"`
	// Anchored are names without quotation marks in languages without capitals: what begins them shows where they begin.
	Anchored []NameAnchored `yaml:"anchored"`
	// Assemblies are what makes the name of a convention that of the conference of its parties, behind it.
	Assemblies []string `yaml:"assemblies"`
}

// NameNotes is what footnotes on instruments say, as folded text writes it. In patterns {v} and {n} are numbers.
type NameNotes struct {
	Treaty  []string `yaml:"treaty"`  // begins a footnote on a treaty: "United Nations, Treaty Series, vol. {v}, No. {n}"
	Again   []string `yaml:"again"`   // does so behind such a footnote: "Ibid., vol. {v}, No. {n}"
	Leads   []string `yaml:"leads"`   // what can stand before the symbol or number of the document that sets out an instrument
	See     []string `yaml:"see"`     // likewise, where the footnote also names an annex
	Annex   []string `yaml:"annex"`   // words in small letters for the part of a document that an instrument is
	Reports []string `yaml:"reports"` // words for documents on instruments, whose footnotes look like those of instruments
	Ends    []string `yaml:"ends"`    // what can stand behind a document that is the instrument as a whole
}

// A NameAnchored is a form of names that begin with one of Anchors, where {n} is a number in words, and end with one of
// Heads, with at least two characters between them and nothing of Without.
type NameAnchored struct {
	Kind     string        `yaml:"kind"`
	Anchors  []string      `yaml:"anchors"`
	Heads    []string      `yaml:"heads"`
	Without  []string      `yaml:"without"`
	Examples []NameExample `yaml:"examples"`
}

// A NameHead is a noun that heads names of one kind, with names as examples.
type NameHead struct {
	Word     string        `yaml:"word"`
	Kind     string        `yaml:"kind"`
	Tail     []string      `yaml:"tail"` // words that can go on after it: "on", "for"
	Bare     bool          `yaml:"bare"` // it heads a name without a tail: "Nouméa Accord"
	Examples []NameExample `yaml:"examples"`
}

// A NameExample is a text and the name that its form shows, "" for none.
type NameExample struct {
	Text string `yaml:"text"`
	Name string `yaml:"name"`
}
