package oxigraph

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
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
	options Options
	runtime wazero.Runtime
	code    wazero.CompiledModule
	slots   chan struct{} // one for each query that runs
	alive   atomic.Int64  // number of instances
}

// Open compiles the module, or takes the code from the cache.
func Open(ctx context.Context, o Options) (*Engine, error) {
	if o.Memory <= 0 || o.Memory > maxMemory {
		o.Memory = maxMemory
	}
	if o.Instances <= 0 {
		o.Instances = runtime.GOMAXPROCS(0)
	}
	binary, err := unpacked()
	if err != nil {
		return nil, err
	}
	folder := ""
	if o.Cache != "" {
		folder = filepath.Join(o.Cache, "code")
	}
	e := &Engine{options: o, slots: make(chan struct{}, o.Instances)}
	if err = e.compile(ctx, binary, folder); err != nil && folder != "" && ctx.Err() == nil {
		os.RemoveAll(folder) // what is in it may be damaged, or the disk full
		err = e.compile(ctx, binary, "")
	}
	if err != nil {
		return nil, fmt.Errorf("the query engine cannot start: %w", err)
	}
	return e, nil
}

func unpacked() ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(module))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// compile makes the module ready, which takes seconds unless a folder, "" for none, has it from before.
func (e *Engine) compile(ctx context.Context, binary []byte, folder string) error {
	config := wazero.NewRuntimeConfig().
		WithMemoryLimitPages(uint32(e.options.Memory / pageSize)).
		WithCloseOnContextDone(true)
	if folder != "" {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return err
		}
		cache, err := wazero.NewCompilationCacheWithDir(folder)
		if err != nil {
			return err
		}
		config = config.WithCompilationCache(cache)
	}
	e.runtime = wazero.NewRuntimeWithConfig(ctx, config)
	err := e.link(ctx)
	if err == nil {
		e.code, err = e.runtime.CompileModule(experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0)), binary)
	}
	if err != nil {
		e.runtime.Close(context.WithoutCancel(ctx))
	}
	return err
}

// link gives the runtime what the module imports: the exchange with the host, and of WASI the clock, random numbers
// and a place for complaints; no files.
func (e *Engine) link(ctx context.Context) error {
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, e.runtime); err != nil {
		return err
	}
	const i32 = api.ValueTypeI32
	builder := e.runtime.NewHostModuleBuilder("host")
	for _, f := range []struct {
		name               string
		call               api.GoModuleFunc
		parameters, result []api.ValueType
	}{
		{"read", hostRead, []api.ValueType{i32, i32}, []api.ValueType{i32}},
		{"write", hostWrite, []api.ValueType{i32, i32}, []api.ValueType{i32}},
		{"fail", hostFail, []api.ValueType{i32, i32, i32, i32, i32}, nil},
	} {
		builder.NewFunctionBuilder().WithGoModuleFunction(f.call, f.parameters, f.result).Export(f.name)
	}
	_, err := builder.Instantiate(ctx)
	return err
}

// Close frees the code. No Dataset may be in use.
func (e *Engine) Close(ctx context.Context) error { return e.runtime.Close(ctx) }

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
