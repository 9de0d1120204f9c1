package oxigraph

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/gzip"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// module is the WebAssembly module, compressed; module/build.sh makes it.
//
//go:embed module/oxigraph.wasm.gz
var module []byte

// Licenses are the licences of what the module consists of.
//
//go:embed module/LICENSES
var Licenses string

// Options say how an Engine works. The zero Options work.
type Options struct {
	Cache     string // folder for compiled code and datasets that are kept; "" for none
	Memory    int64  // limit of each instance in bytes; 0 for 4 GiB, which is the most
	Instances int    // how many queries run at the same time; 0 for one a processor
}

const (
	pageSize  = 64 << 10 // bytes of a page of WebAssembly
	maxMemory = 4 << 30  // bytes that 32 bits can address
)

// An Engine is the compiled module. It can be used from several goroutines.
type Engine struct {
	options   Options
	stoppable *program                 // for queries
	quick     func() (*program, error) // for filling and converting
	started   *atomic.Pointer[program] // quick, if it was called
	slots     chan struct{}            // one for each query that runs
	alive     atomic.Int64             // number of instances
}

// A program is the module compiled. A stoppable one heeds its context at every turn of a loop, which makes it four times
// as slow; the other only when it reads.
type program struct {
	runtime wazero.Runtime
	code    wazero.CompiledModule
}

// Open compiles the module, or takes the code from the cache.
func Open(ctx context.Context, o Options) (*Engine, error) {
	if o.Memory <= 0 || o.Memory > maxMemory {
		o.Memory = maxMemory
	}
	if o.Instances <= 0 {
		o.Instances = runtime.GOMAXPROCS(0)
	}
	stoppable, err := newProgram(ctx, o.Cache, true)
	if err != nil {
		return nil, err
	}
	started := new(atomic.Pointer[program])
	quick := sync.OnceValues(func() (*program, error) {
		p, err := newProgram(context.WithoutCancel(ctx), o.Cache, false)
		started.Store(p)
		return p, err
	})
	return &Engine{options: o, stoppable: stoppable, quick: quick, started: started, slots: make(chan struct{}, o.Instances)}, nil
}

// newProgram compiles the module, with a cache if that is of use.
func newProgram(ctx context.Context, cache string, stoppable bool) (*program, error) {
	binary, err := unpacked()
	if err != nil {
		return nil, err
	}
	folder := ""
	if cache != "" {
		folder = filepath.Join(cache, "code")
	}
	p, err := compile(ctx, binary, folder, stoppable)
	if err != nil && folder != "" && ctx.Err() == nil {
		os.RemoveAll(folder) // what is in it may be damaged, or the disk full
		p, err = compile(ctx, binary, "", stoppable)
	}
	if err != nil {
		return nil, fmt.Errorf("the query engine cannot start: %w", err)
	}
	return p, nil
}

func unpacked() ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(module))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// compile makes the module ready, which takes seconds unless a folder, "" for none, has it from before.
func compile(ctx context.Context, binary []byte, folder string, stoppable bool) (*program, error) {
	config := wazero.NewRuntimeConfig().WithCloseOnContextDone(stoppable)
	if folder != "" {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return nil, err
		}
		cache, err := wazero.NewCompilationCacheWithDir(folder)
		if err != nil {
			return nil, err
		}
		config = config.WithCompilationCache(cache)
	}
	p := &program{runtime: wazero.NewRuntimeWithConfig(ctx, config)}
	err := p.link(ctx)
	if err == nil {
		p.code, err = p.runtime.CompileModule(experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0)), binary)
	}
	if err != nil {
		p.runtime.Close(context.WithoutCancel(ctx))
		return nil, err
	}
	return p, nil
}

// link gives the runtime what the module imports: the exchange with the host, and of WASI the clock, random numbers
// and a place for complaints; no files.
func (p *program) link(ctx context.Context) error {
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, p.runtime); err != nil {
		return err
	}
	const i32 = api.ValueTypeI32
	builder := p.runtime.NewHostModuleBuilder("host")
	for _, f := range []struct {
		name               string
		call               api.GoModuleFunc
		parameters, result []api.ValueType
	}{
		{"read", hostRead, []api.ValueType{i32, i32}, []api.ValueType{i32}},
		{"write", hostWrite, []api.ValueType{i32, i32}, []api.ValueType{i32}},
		{"find", hostFind, []api.ValueType{i32, i32}, []api.ValueType{i32}},
		{"fetch", hostFetch, []api.ValueType{i32}, nil},
		{"fail", hostFail, []api.ValueType{i32, i32, i32, i32, i32}, nil},
	} {
		builder.NewFunctionBuilder().WithGoModuleFunction(f.call, f.parameters, f.result).Export(f.name)
	}
	_, err := builder.Instantiate(ctx)
	return err
}

// Close frees the code. No Dataset may be in use.
func (e *Engine) Close(ctx context.Context) error {
	err := e.stoppable.runtime.Close(ctx)
	if p := e.started.Load(); p != nil {
		err = errors.Join(err, p.runtime.Close(ctx))
	}
	return err
}

// enter waits until another query may run.
func (e *Engine) enter(ctx context.Context) error {
	if ctx.Err() != nil {
		return interrupted(ctx)
	}
	select {
	case e.slots <- struct{}{}:
		return nil
	case <-ctx.Done():
		return interrupted(ctx)
	}
}

func (e *Engine) leave() { <-e.slots }
