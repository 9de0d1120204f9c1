package sparql

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A fake is a store whose answers are chosen by tests. It records the graphs that were put into it.
type fake struct {
	sync.Mutex
	answer func(w http.ResponseWriter, r *http.Request, n int) bool // of the n-th request from 1; false for as usual
	n      int
	graphs map[string]int // triples
	seen   []string       // methods and paths
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.Lock()
	defer f.Unlock()
	f.n++
	f.seen = append(f.seen, r.Method+" "+r.URL.Path)
	if f.answer != nil && f.answer(w, r, f.n) {
		return
	}
	body, _ := io.ReadAll(r.Body)
	switch {
	case r.Method == http.MethodPut:
		f.graphs[r.URL.Query().Get("graph")] = strings.Count(string(body), "\n")
		w.WriteHeader(http.StatusCreated)
	case strings.HasPrefix(r.Header.Get("Content-Type"), "application/x-www-form-urlencoded"):
		w.Header().Set("Content-Type", "application/sparql-results+json;charset=utf-8")
		form, _ := url.ParseQuery(string(body))
		if strings.HasPrefix(form.Get("query"), "ASK") {
			fmt.Fprint(w, `{"head":{},"boolean":true}`)
			return
		}
		rows := []any{}
		for g, n := range f.graphs {
			rows = append(rows, map[string]any{"g": Term{Type: "uri", Value: g}, "n": Term{Type: "literal", Value: fmt.Sprint(n)}})
		}
		json.NewEncoder(w).Encode(map[string]any{"head": map[string]any{"vars": []string{"g", "n"}}, "results": map[string]any{"bindings": rows}})
	default:
		w.WriteHeader(http.StatusNotFound)
	}
}

// start starts a fake and returns the options for it.
func start(t *testing.T, answer func(http.ResponseWriter, *http.Request, int) bool) (*fake, Options) {
	f := &fake{answer: answer, graphs: map[string]int{}}
	server := httptest.NewServer(f)
	t.Cleanup(server.Close)
	return f, Options{Endpoint: server.URL, Kind: "virtuoso", Pause: time.Millisecond}
}

// load connects and loads one document.
func load(t *testing.T, o Options) error {
	s, err := Connect(t.Context(), o)
	if err != nil {
		return err
	}
	l := NewLoader(s, LoaderOptions{})
	err = l.Load(t.Context(), graphOf(t, "a", 2))
	_, closing := l.Close(t.Context())
	return errors.Join(err, closing)
}

func status(code int, text string) func(http.ResponseWriter, *http.Request, int) bool {
	return func(w http.ResponseWriter, _ *http.Request, _ int) bool {
		w.WriteHeader(code)
		fmt.Fprint(w, text)
		return true
	}
}

func drop(w http.ResponseWriter) bool {
	c, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		panic(err)
	}
	c.Close()
	return true
}

// Virtuoso 7 answers ASK as if it were SELECT.
func TestAskAnsweredWithARow(t *testing.T) {
	_, o := start(t, func(w http.ResponseWriter, r *http.Request, n int) bool {
		if n > 1 {
			return false
		}
		w.Header().Set("Content-Type", "application/sparql-results+json")
		fmt.Fprint(w, `{"head":{"vars":["__ASK_RETVAL"]},"results":{"bindings":[{"__ASK_RETVAL":{"type":"typed-literal","value":"1"}}]}}`)
		return true
	})
	if err := load(t, o); err != nil {
		t.Error(err)
	}
}

func TestFaults(t *testing.T) {
	for name, c := range map[string]struct {
		answer func(http.ResponseWriter, *http.Request, int) bool
		want   string // in the error
		times  int    // that the first address is asked
	}{
		"server error":      {status(500, "out of memory\nat com.example"), "the store answers 500 Internal Server Error: out of memory", 1},
		"wrong credentials": {status(401, ""), "401 Unauthorized", 1},
		"not allowed":       {status(403, "no"), "403 Forbidden: no", 1},
		"nothing there":     {status(404, ""), "404 Not Found", 1},
		"always busy":       {status(503, "later"), "503 Service Unavailable: later", 4},
		"always closed":     {func(w http.ResponseWriter, _ *http.Request, _ int) bool { return drop(w) }, "the store closes the connection", 4},
		"a web page": {func(w http.ResponseWriter, _ *http.Request, _ int) bool {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<html>")
			return true
		}, "no answer of a SPARQL endpoint: it sends text/html", 1},
		"other JSON": {func(w http.ResponseWriter, _ *http.Request, _ int) bool {
			w.Header().Set("Content-Type", "application/json")
			fmt.Fprint(w, "[1]")
			return true
		}, "no answer of a SPARQL endpoint", 1},
		"half an answer": {func(w http.ResponseWriter, r *http.Request, n int) bool {
			if n < 3 {
				return false
			}
			w.Header().Set("Content-Type", "application/json")
			fmt.Fprint(w, `{"head":{"vars":["g"`)
			return true
		}, "broken answer", 3},
		"too few triples": {func(w http.ResponseWriter, r *http.Request, n int) bool {
			if r.Method == http.MethodPut {
				w.WriteHeader(http.StatusNoContent)
			}
			return r.Method == http.MethodPut
		}, "graph <" + folder + "a>: 0 triples in the store, not 2", 3},
	} {
		t.Run(name, func(t *testing.T) {
			f, o := start(t, c.answer)
			o.Retries = 3
			err := load(t, o)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
			f.Lock()
			defer f.Unlock()
			if c.times > 0 && f.n != c.times {
				t.Errorf("%d requests, want %d: %q", f.n, c.times, f.seen)
			}
		})
	}
}

// What passes is waited for: each request fails twice in one way or another, and the load is as if nothing had
// happened.
func TestRepeated(t *testing.T) {
	for name, fail := range map[string]func(http.ResponseWriter) bool{
		"429":    func(w http.ResponseWriter) bool { w.WriteHeader(429); return true },
		"502":    func(w http.ResponseWriter) bool { w.WriteHeader(502); return true },
		"503":    func(w http.ResponseWriter) bool { w.WriteHeader(503); return true },
		"504":    func(w http.ResponseWriter) bool { w.WriteHeader(504); return true },
		"closed": drop,
	} {
		t.Run(name, func(t *testing.T) {
			f, o := start(t, func(w http.ResponseWriter, _ *http.Request, n int) bool { return n%3 != 0 && fail(w) })
			if err := load(t, o); err != nil {
				t.Fatal(err)
			}
			f.Lock()
			defer f.Unlock()
			if f.n != 9 || f.graphs[folder+"a"] != 2 {
				t.Errorf("%d requests, graphs %v", f.n, f.graphs)
			}
		})
	}
}

func TestAddresses(t *testing.T) {
	for address, want := range map[string]string{
		"localhost:3030/ds":    "does not begin with http",
		"ftp://localhost/ds":   "does not begin with http",
		"":                     "no address of a store",
		"http://a:b@localhost": "credentials in the address",
		"http://127.0.0.1:1/":  "connection refused",
	} {
		_, err := Connect(t.Context(), Options{Endpoint: address, Retries: -1})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", address, err, want)
		}
	}
	for address, want := range map[string]bool{
		"http://localhost:3030/ds": false, "http://127.0.0.1/": false, "http://[::1]/": false, "https://example.org/": false,
		"http://example.org/": true, "http://10.0.0.1/": true, "http://localhost.example.org/": true,
	} {
		if Exposed(address) != want {
			t.Errorf("%s: exposed is not %v", address, want)
		}
	}
}

func TestCredentials(t *testing.T) {
	for name, c := range map[string]struct {
		options Options
		want    string
	}{
		"none":  {Options{}, ""},
		"basic": {Options{Username: "a", Password: "ü:"}, "Basic YTrDvDo="},
		"token": {Options{Token: "t", Username: "a"}, "Bearer t"},
	} {
		t.Run(name, func(t *testing.T) {
			_, o := start(t, func(w http.ResponseWriter, r *http.Request, n int) bool {
				if got := r.Header.Get("Authorization"); got != c.want {
					t.Errorf("got %q, want %q", got, c.want)
				}
				return false
			})
			c.options.Endpoint, c.options.Kind = o.Endpoint, o.Kind
			if err := load(t, c.options); err != nil {
				t.Error(err)
			}
		})
	}
}

// A store that begins an answer and stops is given up too.
func TestStalled(t *testing.T) {
	var asked atomic.Int32
	_, o := start(t, func(w http.ResponseWriter, r *http.Request, n int) bool {
		if asked.Store(int32(n)); n == 1 {
			return false
		}
		w.Header().Set("Content-Type", "application/sparql-results+json")
		fmt.Fprint(w, `{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"a:a"}},`)
		w.(http.Flusher).Flush()
		<-r.Context().Done()
		return true
	})
	o.Timeout = 100 * time.Millisecond
	s, err := Connect(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := Select(t.Context(), s, "SELECT ?s { ?s ?p ?o }")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	if row, err := rows.Next(); err != nil || row[0].Value != "a:a" {
		t.Errorf("%v, %v", row, err)
	}
	if _, err := rows.Next(); err == nil || !strings.Contains(err.Error(), "/sparql: no answer in time") {
		t.Errorf("got %v", err)
	}
	if asked.Load() != 2 {
		t.Errorf("%d requests", asked.Load())
	}
}

// A store that never answers is given up after the timeout.
func TestTimeout(t *testing.T) {
	done := make(chan struct{})
	defer close(done)
	var asked atomic.Int32
	_, o := start(t, func(http.ResponseWriter, *http.Request, int) bool { asked.Add(1); <-done; return true })
	o.Timeout = 50 * time.Millisecond
	if err := load(t, o); err == nil || !strings.Contains(err.Error(), "no answer in time") {
		t.Errorf("got %v", err)
	}
	if asked.Load() != 1 {
		t.Errorf("asked %d times", asked.Load())
	}
}

func TestTwiceInOneLoad(t *testing.T) {
	_, o := start(t, nil)
	s, err := Connect(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	l := NewLoader(s, LoaderOptions{})
	a := graphOf(t, "a", 1)
	if err := l.Load(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	if err := l.Load(t.Context(), a); err == nil || !strings.Contains(err.Error(), "twice in one load") {
		t.Errorf("got %v", err)
	}
	l.Close(t.Context())
}
