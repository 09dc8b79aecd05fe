using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace IctPipeline.EndToEnd.Tests;

/// <summary>Files whose names storage takes and shells, addresses and terminals trip over; commands whose reader goes away.</summary>
public sealed class HostileNamesTests : IDisposable
{
    private const int ReaderGone = 141;
    private const int Terminated = 143;

    private static readonly string[] Names =
    [
        "Hà Nội.md",
        "Đà Nẵng.md".Normalize(NormalizationForm.FormD),
        "📰 뉴스 新聞.md",
        "\u202Eabc.md",
        " a  b .md",
        "'\"`$(id)`.md",
        "100%25 %2F%00.md",
        "a#b?c=d&e+f.md",
        "-x.md",
        "--json",
        "@a.md",
        "*[a]{b}.md",
        "a;b|c<d>.md",
        "a.",
        new string('x', 200),
    ];

    private static readonly string[] Refused = ["a\\b.md", "a\nb.md", "a\u001Bb.md"];

    /// <summary>Every command that reads the stack and answers in JSON.</summary>
    private static readonly string[] Commands =
    [
        "search --json",
        "entities --json",
        "export",
        "failures list --json",
        "status --json",
        "audit --json",
        "doctor --json",
        "reindex status --json",
        "reindex history --json",
    ];

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Up_HostileNames_EachIsADocumentOrRefusedAndEveryCommandEndsAsDocumented()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var name in Names.Concat(Refused))
        {
            _folder.Write($"n/{name}", Encoding.UTF8.GetBytes($"---\ntitle: Bài {Array.IndexOf(Names, name)}\n---\n\nTin từ Đà Nẵng.\n"));
        }

        // So that the list of failures has something to write.
        _folder.Write("n/ảnh.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        await using var up = IctProcess.Start(_folder.Up("--in-memory", Path.Combine(_folder.Path, "in", "n")));
        await up.SaysAsync("Running:");
        Assert.Equal(Refused.Length, up.Output.Split("Rename the file.").Length - 1);

        using var client = _folder.Cosmos();
        var articles = await Documents.ArticlesAsync(client!);
        Assert.Equal(
            Names.Select(name => $"n/{name}").Order(StringComparer.Ordinal),
            articles.Select(article => article.GetProperty("source").Text("blob")).Order(StringComparer.Ordinal)
        );
        foreach (var name in Names.Where((_, place) => place % 4 == 0))
        {
            var (exitCode, output, error) = await IctProcess.RunAsync("show", "--json", "--data", _folder.Data, "--", $"n/{name}");
            Assert.True(exitCode == 0, output + error);
            Assert.Equal($"n/{name}", JsonDocument.Parse(output).RootElement.GetProperty("source").Text("blob"));
        }

        await AssertEndsAsync("$ICT reindex --data \"$DATA\"", closed: false, 0);
        foreach (var command in Commands)
        {
            await AssertEndsAsync($"$ICT {command} --data \"$DATA\"", closed: true, ReaderGone);
        }

        await AssertEndsAsync(
            "mkfifo \"$DATA/f\" && { head -c 9 \"$DATA/f\" & $ICT export -o \"$DATA/f\" --data \"$DATA\"; }",
            false,
            ReaderGone
        );
        await AssertEndsAsync("$ICT export -o /dev/null --json --data \"$DATA\" && [ -c /dev/null ]", false, 0);

        // Three files were never dropped, so this run has not done all that it was asked for.
        Assert.Equal(Terminated, await up.TerminateAsync());
    }

    private async Task AssertEndsAsync(string script, bool closed, int expected)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"read go; {script}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ICT"] = $"dotnet exec {Path.Combine(AppContext.BaseDirectory, "ict.dll")}";
        start.Environment["DATA"] = _folder.Data;
        using var shell = Process.Start(start)!;
        if (closed)
        {
            shell.StandardOutput.Close();
        }

        await shell.StandardInput.WriteLineAsync("go");
        shell.StandardInput.Close();
        var error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();

        Assert.True(shell.ExitCode == expected, $"{script}: {shell.ExitCode}\n{error}");
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
