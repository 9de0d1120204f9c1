package sparql

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

var codes = []int{301, 302, 303, 307, 308}

// A redirect of an update is never followed, not even within the store, nor is the update repeated or taken as done.
func TestWritesAreNotSentOn(t *testing.T) {
	var reached atomic.Int32
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached.Add(1) }))
	t.Cleanup(other.Close)
	for _, code := range codes {
		for _, target := range []string{"/there", other.URL + "/there", "http://[::1", ""} {
			asked := 0
			f, o := start(t, func(w http.ResponseWriter, r *http.Request, n int) bool {
				switch {
				case n == 1:
					return false
				case r.URL.Path == "/there":
					reached.Add(1)
				default:
					asked++
					if target != "" {
						w.Header().Set("Location", target)
					}
					w.WriteHeader(code)
				}
				return true
			})
			s, err := Connect(t.Context(), o)
			if err != nil {
				t.Fatal(err)
			}
			for name, write := range map[string]func() error{
				"update": func() error { return s.change(t.Context(), "DROP ALL") },
				"forget": func() error { return s.Forget(t.Context(), "a:a") },
				"put":    func() error { return s.put(t.Context(), "a:a", []byte("<a:a> <a:a> <a:a> .\n")) },
				"post":   func() error { return s.post(t.Context(), "", "application/n-quads", nil) },
			} {
				f.Lock()
				asked = 0
				f.Unlock()
				err := write()
				var redirect *RedirectError
				if !errors.As(err, &redirect) || redirect.Code != code || !strings.Contains(redirect.Target, strings.TrimPrefix(target, "/")) {
					t.Errorf("%s, %d to %q: %v", name, code, target, err)
				}
				if asked != 1 {
					t.Errorf("%s, %d to %q: asked %d times", name, code, target, asked)
				}
			}
		}
	}
	if reached.Load() > 0 {
		t.Errorf("%d updates arrived elsewhere", reached.Load())
	}
}

// A query follows what keeps it a query within the store, and takes its credentials along; to another scheme, host or
// port neither goes.
func TestQueriesAreSentOnWithinTheStore(t *testing.T) {
	var strayed atomic.Int32
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { strayed.Add(1) }))
	t.Cleanup(other.Close)
	secure := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { strayed.Add(1) }))
	t.Cleanup(secure.Close)
	for _, code := range codes {
		for target, within := range map[string]bool{
			"/there": true, other.URL + "/there": false, secure.URL + "/there": false, "http://me:secret@HOST/there": false,
			"https://HOST/there": false, "//HOST/there": true, "http://[::1": false,
		} {
			asked := 0
			_, o := start(t, func(w http.ResponseWriter, r *http.Request, n int) bool {
				if name, password, _ := r.BasicAuth(); name != "me" || password != "secret" {
					t.Errorf("no credentials: %q", r.Header)
				}
				if r.URL.Path == "/there" {
					return false
				}
				asked++
				w.Header().Set("Location", strings.ReplaceAll(target, "HOST", r.Host))
				w.WriteHeader(code)
				return true
			})
			o.Username, o.Password = "me", "secret"
			_, err := Connect(t.Context(), o)
			if follow := within && (code == 307 || code == 308); (err == nil) != follow || asked != 1 {
				t.Errorf("%d to %s: %v after %d requests", code, target, err, asked)
			} else if !follow && !strings.Contains(err.Error(), fmt.Sprint("the store answers ", code)) {
				t.Errorf("%d to %s: %v", code, target, err)
			}
		}
	}
	if strayed.Load() > 0 {
		t.Errorf("%d queries arrived elsewhere", strayed.Load())
	}
}

// A redirect from https to http on the same host is not followed, so nothing is sent unencrypted.
func TestNothingInTheClear(t *testing.T) {
	clear := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { t.Errorf("arrived: %q", r.Header) }))
	t.Cleanup(clear.Close)
	asked := 0
	secure := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		http.Redirect(w, r, clear.URL, http.StatusTemporaryRedirect)
	}))
	t.Cleanup(secure.Close)
	o := Options{Endpoint: secure.URL, Token: "secret"}
	s := &Store{kind: kindOf("plain"), endpoint: o.Endpoint, client: newClient(o), options: o}
	s.client.HTTPClient.Transport = undirected{secure.Client().Transport}
	var redirect *RedirectError
	if _, err := s.ask(t.Context()); !errors.As(err, &redirect) || redirect.Target != clear.URL || redirect.Hint() == "" {
		t.Errorf("got %v", err)
	}
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
}

// Where the endpoint is not itself the address for queries, a page that it sends to within the store does not end the
// search.
func TestFoundBesideAPage(t *testing.T) {
	f, o := start(t, func(w http.ResponseWriter, r *http.Request, _ int) bool {
		if r.URL.Path == "/sparql" {
			return false
		}
		http.Redirect(w, r, "/page", http.StatusFound)
		return true
	})
	o.Kind = ""
	if s, err := Connect(t.Context(), o); err != nil || s.Kind() != "fuseki" {
		t.Errorf("%v, %q", err, f.seen)
	}
}

func TestRoundAndRound(t *testing.T) {
	f, o := start(t, func(w http.ResponseWriter, r *http.Request, _ int) bool {
		http.Redirect(w, r, r.URL.Path, http.StatusPermanentRedirect)
		return true
	})
	if _, err := Connect(t.Context(), o); err == nil || f.n != 6 {
		t.Errorf("%v after %d requests", err, f.n)
	}
}

// A store that asks for a pause gets it, unless it is longer than anybody would wait.
func TestRetryAfter(t *testing.T) {
	for wait, want := range map[string]int{"1": 2, "3600": 1, time.Now().Add(time.Hour).UTC().Format(http.TimeFormat): 1, "99999999999999999999": 2, "-5": 2, "soon": 2} {
		t.Run(wait, func(t *testing.T) {
			t.Parallel()
			f, o := start(t, func(w http.ResponseWriter, _ *http.Request, n int) bool {
				if n == 1 {
					w.Header().Set("Retry-After", wait)
					w.WriteHeader(http.StatusServiceUnavailable)
				}
				return n == 1
			})
			from := time.Now()
			_, err := Connect(t.Context(), o)
			if (err == nil) != (want == 2) || f.n != want {
				t.Errorf("%v after %d requests", err, f.n)
			}
			if took := time.Since(from); wait == "1" && took < time.Second {
				t.Errorf("repeated after %s", took)
			}
			var status *StatusError
			if want == 1 && (!errors.As(err, &status) || !strings.Contains(status.Hint(), "left alone for ")) {
				t.Errorf("%v", err)
			}
		})
	}
}

// An answer that is longer than it may be ends with an error, packed or not, and memory does not follow it.
func TestAnswersHaveALimit(t *testing.T) {
	for name, answer := range map[string]string{
		"rows":    `{"head":{"vars":["s"]},"results":{"bindings":[` + strings.Repeat(`{"s":{"type":"uri","value":"a:a"}},`, 100),
		"a value": `{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"literal","value":"` + strings.Repeat("x", 4000),
		"skipped": `{"head":{"vars":["s"]},"link":"` + strings.Repeat("x", 4000),
		"spaces":  strings.Repeat(" ", 4000),
	} {
		_, o := start(t, func(w http.ResponseWriter, _ *http.Request, n int) bool {
			if n > 1 {
				w.Header().Set("Content-Type", "application/sparql-results+json")
				fmt.Fprint(w, answer)
			}
			return n > 1
		})
		o.Limit = 2000
		s, err := Connect(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := Select(t.Context(), s, "SELECT ?s { ?s ?p ?o }")
		for err == nil {
			_, err = rows.Next()
		}
		var limit *LimitError
		if !errors.As(err, &limit) || !strings.HasSuffix(err.Error(), "/sparql: the answer is longer than 2000 bytes") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Rows are the same however the members of an answer are ordered and whatever else is in it; half an answer is none.
func TestRows(t *testing.T) {
	const row = `{"s":{"type":"uri","value":"a:a"},"t":{"type":"literal","value":"x","xml:lang":"en"}}`
	for answer, want := range map[string]string{
		`{"head":{"vars":["s","t"]},"results":{"bindings":[` + row + `,{}]}}`:                                       "[s t] a:a x, ,",
		`{"results":{"ordered":true,"bindings":[` + row + `,{}],"more":[{}]},"more":{},"head":{"vars":["s","t"]}}`:  "[s t] a:a x, ,",
		`{"head":{"link":[],"vars":["t","s"]},"results":{"distinct":false,"bindings":[` + row + `],"x":1},"y":[2]}`: "[t s] x a:a,",
		`{"head":{"vars":["s"]},"results":{"bindings":[]}}`:                                                         "[s] ",
		`{"head":{},"boolean":true}`:  "true",
		`{"boolean":false,"head":{}}`: "false",
		`{"head":{"vars":["s"]}}`:     "no answer of a SPARQL endpoint",
		`[]`:                          "no answer of a SPARQL endpoint",
		``:                            "broken answer: it ends too early",
		`{"head":{"vars":["s"]},"results":{"bindings":[{}`:                                          "broken answer: it ends too early",
		`{"head":{"vars":["s"]},"results":{"bindings":[{}]`:                                         "broken answer: it ends too early",
		`{"head":{"vars":["s"]},"results":{"bindings":[{}]}`:                                        "broken answer: it ends too early",
		`{"head":{"vars":["s"]},"results":{"bindings":[{}}`:                                         "broken answer: invalid character",
		`{"head":{"vars":["s"]},"results":{"bindings":[3]}}`:                                        "broken answer: json: cannot unmarshal",
		`{"head":{"vars":["s"]},"results":{"bindings":[{"s":` + strings.Repeat("[", 20000) + `}]}}`: "broken answer: ",
	} {
		got := readAll(answer)
		if !strings.HasPrefix(got, want) {
			t.Errorf("%.200s:\ngot  %s\nwant %s", answer, got, want)
		}
	}
}

func readAll(answer string) string {
	rows, err := NewRows(io.NopCloser(strings.NewReader(answer)))
	if err != nil {
		return err.Error()
	}
	if rows.Truth != nil {
		return fmt.Sprint(*rows.Truth)
	}
	text := fmt.Sprint(rows.Columns, " ")
	for {
		row, err := rows.Next()
		if err == io.EOF {
			return text
		}
		if err != nil {
			return err.Error()
		}
		for i, term := range row {
			if i > 0 {
				text += " "
			}
			text += term.Value
		}
		text += ","
	}
}

func FuzzRows(f *testing.F) {
	f.Add(`{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"a:a"}}]}}`)
	f.Add(`{"results":{"bindings":[{}]},"head":{"vars":["s"]}}`)
	f.Add(`{"boolean":null}`)
	f.Fuzz(func(t *testing.T, answer string) {
		whole := readAll(answer)
		if rest := strings.TrimRight(answer, " \t\r\n"); strings.HasPrefix(whole, "[") && rest != "" {
			if half := readAll(rest[:len(rest)-1]); half == whole {
				t.Errorf("half of it reads as %q too", half)
			}
		}
	})
}

func TestFormOf(t *testing.T) {
	for text, want := range map[string]Form{
		"SELECT * {}": FormSelect, "ask{}": FormAsk, "# SELECT\nPREFIX : <a:>\r\nBASE<b:#x>prefix x-1: <c:>\n Construct{} {}": FormConstruct,
		"DESCRIBE<a:a>": FormDescribe, "INSERT DATA {}": "INSERT", "": "", "#": "", "PREFIX": "PREFIX", "select": FormSelect,
	} {
		if got := FormOf(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
