package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestNeo4jRefused(t *testing.T) {
	s := newTestServer(t)
	specimens := filepath.Join("..", "..", "testdata", "specimen", "text")
	uri, password := os.Getenv("NEO4J_URI"), os.Getenv("NEO4J_PASSWORD")
	secret := filepath.Join(t.TempDir(), "password")
	for _, c := range []struct{ password, want string }{{password, ""}, {"no" + password, "wrong user name or password"}} {
		if err := os.WriteFile(secret, []byte(c.password+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("unkg", "load", "neo4j", "-q", "--password-file", secret, specimens)
		cmd.Env = slices.DeleteFunc(os.Environ(), func(e string) bool { return strings.HasPrefix(e, "NEO4J_PASSWORD=") })
		if out, _ := cmd.CombinedOutput(); !strings.Contains(string(out), c.want) || (cmd.ProcessState.ExitCode() == 0) != (c.want == "") {
			t.Errorf("password file: %s\n%s", cmd.ProcessState, out)
		}
	}
	s.fails(`there is no database "nowhere"`, "load", "neo4j", "-q", "--database", "nowhere", specimens)
	s.fails("no connection", "load", "neo4j", "-q", "--uri", "bolt://127.0.0.1:1", specimens)
	s.fails("no connection", "query", "--neo4j", "neo4j://127.0.0.1:1", "cited-by")
	s.fails("no encrypted connection", "load", "neo4j", "-q", "--uri", strings.Replace(uri, "bolt:", "bolt+ssc:", 1), specimens)
	s.fails("no encrypted connection", "load", "neo4j", "-q", "--uri", strings.Replace(uri, "bolt:", "neo4j+s:", 1), specimens)
	s.load("-q", "--uri", strings.Replace(uri, "bolt:", "neo4j:", 1), specimens)
	writing := filepath.Join(t.TempDir(), "write.cypher")
	if err := os.WriteFile(writing, []byte("CREATE (n:Wrong) RETURN n.x AS x"), 0o666); err != nil {
		t.Fatal(err)
	}
	s.fails("read access mode", "query", writing)
	if n := s.number("MATCH (n:Wrong) RETURN count(n)"); n != 0 {
		t.Error("a question wrote something")
	}
}

// control runs the script that the server was started with.
func (s *testServer) control(command string) {
	s.Helper()
	if out, err := exec.Command(os.Getenv("UNKG_NEO4J_CONTROL"), command, os.Getenv("UNKG_NEO4J_HOME")).CombinedOutput(); err != nil {
		s.Fatalf("neo4j.sh %s: %v\n%s", command, err, out)
	}
}

func TestNeo4jReadOnly(t *testing.T) {
	s := newTestServer(t)
	conf := filepath.Join(os.Getenv("UNKG_NEO4J_HOME"), "conf", "neo4j.conf")
	before, err := os.ReadFile(conf)
	if err != nil {
		t.Fatal(err)
	}
	s.control("stop")
	if err := os.WriteFile(conf, append(slices.Clone(before), "\nserver.databases.read_only=neo4j\n"...), 0o666); err != nil {
		t.Fatal(err)
	}
	defer func() {
		s.control("stop")
		if err := os.WriteFile(conf, before, 0o666); err != nil {
			t.Fatal(err)
		}
		s.control("start")
	}()
	s.control("start")
	s.fails("read-only", "load", "neo4j", "-q", filepath.Join("..", "..", "testdata", "specimen"))
}

// loading starts a load of many documents and waits until some of them are there.
func (s *testServer) loading(file string) (*exec.Cmd, *bytes.Buffer) {
	s.Helper()
	cmd := exec.Command("unkg", "load", "neo4j", file)
	out := &bytes.Buffer{}
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		s.Fatal(err)
	}
	s.await("a document", "MATCH (n:OperativeParagraph) RETURN count(n)")
	return cmd, out
}

// await asks until the count that a statement returns is not 0.
func (s *testServer) await(what, statement string) {
	s.Helper()
	for end := time.Now().Add(time.Minute); s.number(statement) == 0; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			s.Fatalf("no sign of %s within a minute", what)
		}
	}
}

func TestNeo4jBroken(t *testing.T) {
	s := newTestServer(t)
	f := s.file(statements(400, 40, nil))
	s.load("-q", f)
	want := s.snapshot()

	t.Run("killed", func(t *testing.T) {
		s := &testServer{t, s.driver}
		s.wipe()
		cmd, _ := s.loading(f)
		cmd.Process.Kill()
		cmd.Wait()
		if n := s.number("MATCH (n:OperativeParagraph) RETURN count(n)"); n == 0 || n%40 != 0 {
			t.Errorf("%d paragraphs: documents are half there", n)
		}
		s.load("-q", f)
		s.same("after kill -9", want, s.snapshot())
		s.idempotent(f)
	})
	t.Run("interrupted", func(t *testing.T) {
		s := &testServer{t, s.driver}
		s.wipe()
		cmd, out := s.loading(f)
		cmd.Process.Signal(syscall.SIGINT)
		cmd.Wait()
		code := cmd.ProcessState.ExitCode()
		if code != exitSignal+int(syscall.SIGINT) || !strings.Contains(out.String(), "interrupted") ||
			!strings.Contains(out.String(), " documents with ") {
			t.Errorf("exit code %d: %s", code, out)
		}
		var documents, nodes int64
		for _, line := range strings.Split(out.String(), "\n") {
			fmt.Sscanf(line, "unkg: %d documents with %d nodes", &documents, &nodes)
		}
		if n := s.number("MATCH (n:OperativeParagraph) RETURN count(n)"); n != documents*40 || nodes != documents*41 {
			t.Errorf("%d paragraphs are there, told are %d documents and %d nodes", n, documents, nodes)
		}
		s.load("-q", f)
		s.same("after an interruption", want, s.snapshot())
	})
	t.Run("restarted", func(t *testing.T) {
		s := &testServer{t, s.driver}
		s.wipe()
		cmd, out := s.loading(f)
		s.control("stop")
		s.control("start")
		if err := cmd.Wait(); err != nil {
			t.Logf("the load failed: %v\n%s", err, out)
			if !strings.Contains(out.String(), "unkg: error: ") {
				t.Error("it does not say why")
			}
			s.load("-q", f)
		}
		s.same("after a restart", want, s.snapshot())
		s.idempotent(f)
	})
}
