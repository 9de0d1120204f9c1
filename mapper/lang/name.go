package lang

// Name is the words that make up names of bodies, conventions, frameworks and forums.
type Name struct {
	Articles []string       `yaml:"articles"` // words that are not part of a name and mark what follows as definite
	Prefix   string         `yaml:"prefix"`   // the article, where it is joined to its noun: ال
	Genitive string         `yaml:"genitive"` // what an apostrophe joins to an owner: "s"
	Spelling [][]string     `yaml:"spelling"` // sets of spellings of one word
	Variants []NameVariant  `yaml:"variants"` // beginnings of names that have other forms
	Optional []NameOptional `yaml:"optional"` // words that names may have or lack before their endings
	Owners   []string       `yaml:"owners"`   // paths of bodies whose organs are named with or without them
	OwnedBy  []string       `yaml:"ownedBy"`  // words between an organ and its owner, in languages that put the owner last
	// Possessive are the words that stand for the adopting organ where a name has it: "sa dixième session extraordinaire".
	Possessive []string      `yaml:"possessive"`
	Context    []NameContext `yaml:"context"` // what must not come right before or after a name
	Periods    []NamePeriod  `yaml:"periods"` // years in which a name has its meaning
	// Government names States by their adjectives, in languages that prefer these to the names: "Gouvernement libanais".
	Government NameGovernment `yaml:"government"`
	Short      NameShort      `yaml:"short"`
	Form       NameForm       `yaml:"form"`
	Notes      NameNotes      `yaml:"notes"`
}

// A NameVariant says that names that begin with Of also begin with each of Also.
type NameVariant struct {
	Of   string   `yaml:"of"`
	Also []string `yaml:"also"`
}

// A NameOptional is a word that may be inserted into, or left out of, names that end in one of Before, unless one
// of NotAfter comes before it: 叙利亚问题特使, 叙利亚特使.
type NameOptional struct {
	Word     string   `yaml:"word"`
	Before   []string `yaml:"before"`
	NotAfter []string `yaml:"notAfter"`
}

// A NamePeriod says in which years names have their meaning, where they had another one before or have one since.
type NamePeriod struct {
	Names []string `yaml:"names"` // as folded text writes them
	From  string   `yaml:"from"`  // the first year, "1971"
	Until string   `yaml:"until"` // the last one
}

// A NameContext says when the words of a name are part of something else.
type NameContext struct {
	Names     []string `yaml:"names"`     // as folded text writes them
	NotAfter  []string `yaml:"notAfter"`  // text directly before
	NotBefore []string `yaml:"notBefore"` // text directly after
}

// NameShort is how definite short forms are written.
type NameShort struct {
	Definite      []string       `yaml:"definite"`  // words other than articles that make a short form definite: "its"
	Before        []string       `yaml:"before"`    // words after a short form that make it definite: "resolution"
	After         []string       `yaml:"after"`     // in languages without articles: text after which a short form can come
	NotAfter      []string       `yaml:"notAfter"`  // text after which it cannot
	NameAfter     []string       `yaml:"nameAfter"` // further text after which a name of two characters can come
	Heads         []string       `yaml:"heads"`     // head words that are short forms of the names that they head
	Titled        []string       `yaml:"titled"`    // heads that are short forms only in the quotation marks of a title
	Common        []string       `yaml:"common"`    // common nouns, which are short forms only after a demonstrative
	Demonstrative []string       `yaml:"demonstrative"`
	Owned         []string       `yaml:"owned"` // heads with a possessive that makes them short forms
	Never         []string       `yaml:"never"` // definite expressions that look like short forms but are not
	Defaults      []ShortDefault `yaml:"defaults"`
	// In languages in which names begin with their heads and continue in lower case:
	Nouns  []ShortNoun `yaml:"nouns"`  // heads that are short forms of the names that begin with them
	Follow []string    `yaml:"follow"` // words or pairs that do not continue a name; "*": any letters, "!": excluded
}

// A ShortNoun is a head that serves as the short form of names that begin with it: Комитет. All are base forms.
type ShortNoun struct {
	Short string   `yaml:"short"`
	Also  []string `yaml:"also"`  // the same for a woman, or another word for it: "Haute-Commissaire"
	Names []string `yaml:"names"` // other words with which names begin that have it as their short form: لجنة for اللجنة
	Only  bool     `yaml:"only"`  // names that begin with it have no shorter short form
}

// A ShortDefault is what a short form means in documents of an organ that name nothing it can be short for.
type ShortDefault struct {
	Short  string `yaml:"short"`
	Organ  string `yaml:"organ"`  // path of the adopting organ, "" for any
	Entity string `yaml:"entity"` // path of the entity
}

// NameForm describes the form by which names are recognised that the authority lacks.
type NameForm struct {
	Links   []string   `yaml:"links"`   // lower-case words within names
	Joins   []string   `yaml:"joins"`   // those of them that join the last of several: "and"
	Binding []string   `yaml:"binding"` // links after which a name continues even with an article or another name
	Placed  []string   `yaml:"placed"`  // links before places: "in"
	Regions []string   `yaml:"regions"` // words that continue a name after "and the": "Asia and the Pacific"
	Generic []string   `yaml:"generic"` // capitalised words that are not distinctive; in Chinese, titles that are not
	Stops   []string   `yaml:"stops"`   // capitalised words that do not occur in names
	Inner   []string   `yaml:"inner"`   // stops that can still continue a name: "Arab States"
	Never   []string   `yaml:"never"`   // what looks like a name but is a place or a person
	Heads   []NameHead `yaml:"heads"`
	// In languages in which names begin with their heads:
	Leads     []string `yaml:"leads"`     // words before a head that belong to its name: "troisième", "*ный"
	Topics    []string `yaml:"topics"`    // words that can begin the rest of a name after any head: "sur"
	Oblique   []string `yaml:"oblique"`   // endings of cases that a noun or adjective after another noun has only as the object of a verb
	LinkPairs []string `yaml:"linkPairs"` // a noun and the preposition that its object needs: "القضاء على"
	Vague     []string `yaml:"vague"`     // nouns with which no name begins to say what it is about: "moyens"
	Lower     bool     `yaml:"lower"`     // names go on in lower case
	Ends      []string `yaml:"ends"`      // words or pairs besides NameShort.Follow with which names do not go on: "dans le", "adopté"
	Doubts    []string `yaml:"doubts"`    // words after which either the name or the sentence goes on: "dans"
	// Anchored are names without quotation marks in languages without capitals: they are recognised by how they begin.
	Anchored []NameAnchored `yaml:"anchored"`
	// Assemblies are the words after the name of a convention that make it the conference of its parties.
	Assemblies []string `yaml:"assemblies"`
}

// NameNotes is what footnotes on instruments say, as folded text writes it. In patterns, {v} and {n} are numbers.
type NameNotes struct {
	Treaty  []string `yaml:"treaty"`  // begins a footnote on a treaty: "United Nations, Treaty Series, vol. {v}, No. {n}"
	Again   []string `yaml:"again"`   // does so after such a footnote: "Ibid., vol. {v}, No. {n}"
	Leads   []string `yaml:"leads"`   // what can precede the citation of the document that sets out an instrument
	See     []string `yaml:"see"`     // the same, if the footnote also names an annex
	Annex   []string `yaml:"annex"`   // lower-case words for the part of a document that contains an instrument
	Reports []string `yaml:"reports"` // documents about instruments, whose footnotes look like theirs
	Ends    []string `yaml:"ends"`    // what can come after a document that as a whole is the instrument
}

// A NameAnchored is a form of names that begin with one of Anchors and end with one of Heads, with at least two
// characters between them and nothing in Without. {n} in an anchor is a number in words.
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
	Forms    []string      `yaml:"forms"` // other nouns that head the same names: "Experta Independiente"
	Kind     string        `yaml:"kind"`
	Tail     []string      `yaml:"tail"` // words that can begin the rest of the name after it: "on", "for"
	Bare     bool          `yaml:"bare"` // it can end a name: "Nouméa Accord"
	Examples []NameExample `yaml:"examples"`
}

// A NameExample is a text and the name recognised in it by its form, "" for none.
type NameExample struct {
	Text string `yaml:"text"`
	Name string `yaml:"name"`
}

// NameGovernment is how texts name a State by its government and an adjective: "Gouvernement libanais".
type NameGovernment struct {
	Noun string            `yaml:"noun"`
	Of   map[string]string `yaml:"of"` // the path of the State by the adjective
}
