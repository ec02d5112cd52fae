// Package browsertest opens the page of package render in Debian's Chromium and
// looks whether it does what it should. Without one in the PATH its tests are
// skipped. It is a module of its own, so that the library does not depend on the
// browser's driver.
//
//	go test ./...                       in this directory
//	go test -run Screenshots -screenshots DIR
package browsertest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/internal/markup"
	"github.com/quoteattribution/attribution/render"
)

// browser is the one that all tests share; nil where there is none.
var browser context.Context

func TestMain(m *testing.M) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		os.Exit(m.Run())
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.WSURLReadTimeout(time.Minute))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // root has to
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	var closeBrowser func()
	browser, closeBrowser = chromedp.NewContext(allocator)
	if err := chromedp.Do(browser); err != nil {
		fmt.Fprintln(os.Stderr, "starting", path+":", err)
		os.Exit(1)
	}
	status := m.Run()
	closeBrowser()
	stop()
	os.Exit(status)
}

// device is what a page is looked at with.
type device struct {
	width, height int64
	dark          bool
	media         string // "print", or empty
	noScript      bool
	scale         float64 // pixels a CSS pixel; 0 is 1
}

var (
	desktop = device{width: 1280, height: 900}
	phone   = device{width: 390, height: 844}
)

// tab is an open page.
type tab struct {
	context.Context
	t        *testing.T
	mu       sync.Mutex
	messages []string // of the console, exceptions and the log
	requests []string
}

// open opens the page of an article of testdata, by the name of its file.
func open(t *testing.T, name string, d device) *tab {
	t.Helper()
	if browser == nil {
		t.Skip("no chromium in the PATH: the page is not looked at")
	}
	return openPage(t, parse(t, name), render.HTMLOptions{Title: titles[name]}, d)
}

// openPage opens the page of a document.
func openPage(t *testing.T, doc *attribution.Document, o render.HTMLOptions, d device) *tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	out, err := os.Create(file)
	require.NoError(t, err)
	require.NoError(t, render.HTML(out, doc, o))
	require.NoError(t, out.Close())
	return visit(t, "file://"+file, d)
}

// visit opens an address.
func visit(t *testing.T, address string, d device) *tab {
	t.Helper()
	if browser == nil {
		t.Skip("no chromium in the PATH: the page is not looked at")
	}
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	ctx, stop := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(stop)
	p := &tab{Context: ctx, t: t}
	require.NoError(t, chromedp.Listen(ctx, p.listen))
	scheme := "light"
	if d.dark {
		scheme = "dark"
	}
	call(p, log.Enable, cdp.Empty{})
	call(p, network.Enable, network.EnableParams{})
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: d.width, Height: d.height, DeviceScaleFactor: max(d.scale, 1), Mobile: d.width < 600})
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: d.media, Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: d.noScript})
	p.do(chromedp.Navigate(address))
	return p
}

// titles are the headings of the pages.
var titles = map[string]string{"plain/bridge": "Bridge over the Arva stays closed", longest: "The article with most quotes"}

// longest is the longest article of testdata.
const longest = "seed-like"

func parse(t *testing.T, name string) *attribution.Document {
	data, err := os.ReadFile(filepath.Join("../../testdata", name+".txt"))
	require.NoError(t, err)
	if strings.HasPrefix(name, "plain/") {
		return attribution.Parse(string(data))
	}
	a, err := markup.Parse(string(data))
	require.NoError(t, err)
	return attribution.Parse(a.Text)
}

func (p *tab) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		p.messages = append(p.messages, fmt.Sprint("console: ", e.Args))
	case *runtime.EventExceptionThrown:
		p.messages = append(p.messages, "exception: "+e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		p.messages = append(p.messages, "log: "+e.Entry.Text)
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	}
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p, steps...))
}

// call sends a command of the browser's protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) {
	p.t.Helper()
	_, err := chromedp.Call(p, command, params)
	require.NoError(p.t, err)
}

// eval is what an expression in the page yields.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	value, err := chromedp.Run(p, chromedp.Evaluate[T](expression))
	require.NoError(p.t, err)
	return value
}

// eventually waits until an expression is true.
func (p *tab) eventually(expression string) {
	p.t.Helper()
	require.Eventually(p.t, func() bool { return eval[bool](p, expression) }, 5*time.Second, 20*time.Millisecond, expression)
}
