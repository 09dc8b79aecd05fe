using System.Diagnostics;
using System.Text.Json;
using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests;

/// <summary>The post-deploy script, with a stand-in for the Azure CLI that keeps what it was asked.</summary>
public sealed class SubscribeScriptTests : IDisposable
{
    private const string Key = "a+b/c==";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ict-az-");

    public void Dispose() => _folder.Delete(recursive: true);

    [ShellFact]
    public async Task Run_KeyComesAfterAWhile_SubscribesOnceItIsThere()
    {
        WriteAz(callsWithoutKey: 2, failures: 1);

        var (exit, output) = await RunAsync();

        Assert.True(exit == 0, output);
        Assert.Contains("Waiting for the app to start (2 of 5)", output, StringComparison.Ordinal);
        Assert.Contains("Dropped files now reach IngestArticle", output, StringComparison.Ordinal);
        Assert.Equal(3, Calls("functionapp keys list").Length);
        Assert.Equal(2, Calls("deployment group create").Length);
        using var parameters = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.FullName, "parameters.json")));
        var given = parameters.RootElement.GetProperty("parameters");
        Assert.Equal(
            "https://func.example/runtime/webhooks/blobs?functionName=Host.Functions.IngestArticle&code=a%2Bb%2Fc%3D%3D",
            given.GetProperty("endpointUrl").GetProperty("value").GetString()
        );
        Assert.Equal(
            ("evgt", "stnews"),
            (
                given.GetProperty("topicName").GetProperty("value").GetString(),
                given.GetProperty("articlesStorageName").GetProperty("value").GetString()
            )
        );
    }

    [ShellFact]
    public async Task Run_Always_TellsNoKeyAndLeavesNoFile()
    {
        WriteAz(callsWithoutKey: 0, failures: 0);

        var (_, output) = await RunAsync();

        Assert.DoesNotContain(Key, output, StringComparison.Ordinal);
        var create = Calls("deployment group create").Single();
        Assert.DoesNotContain(Key, create, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", create, StringComparison.Ordinal);
        var file = create.Split(' ').Single(word => word.StartsWith('@'))[1..];
        Assert.False(File.Exists(file));
        Assert.Equal("600", File.ReadAllText(Path.Combine(_folder.FullName, "mode")).Trim());
    }

    [ShellFact]
    public async Task Run_NoKeyEver_SaysWhatToDo()
    {
        WriteAz(callsWithoutKey: 1000, failures: 0);

        var (exit, output) = await RunAsync();

        Assert.Equal(1, exit);
        Assert.Contains("azd hooks run postdeploy", output, StringComparison.Ordinal);
        Assert.Empty(Calls("deployment group create"));
    }

    [ShellFact]
    public async Task Run_DeploymentIsRefused_GivesUpAfterFiveTries()
    {
        WriteAz(callsWithoutKey: 0, failures: 1000);

        var (exit, _) = await RunAsync();

        Assert.Equal((1, 5), (exit, Calls("deployment group create").Length));
    }

    [ShellFact]
    public async Task Run_WithoutTheEnvironment_NamesWhatIsMissing()
    {
        WriteAz(callsWithoutKey: 0, failures: 0);

        var (exit, output) = await RunAsync(without: "ICT_EVENT_TOPIC");

        Assert.Equal(2, exit);
        Assert.Contains("ICT_EVENT_TOPIC is not set", output, StringComparison.Ordinal);
    }

    private string[] Calls(string start)
    {
        var log = Path.Combine(_folder.FullName, "calls");
        return File.Exists(log) ? [.. File.ReadAllLines(log).Where(line => line.StartsWith(start, StringComparison.Ordinal))] : [];
    }

    private void WriteAz(int callsWithoutKey, int failures)
    {
        var az = Path.Combine(_folder.FullName, "az");
        File.WriteAllText(
            az,
            $$"""
            #!/bin/sh
            cd "{{_folder.FullName}}"
            echo "$@" >>calls
            case "$1 $2" in
              "functionapp keys")
                [ "$(grep -c '^functionapp' calls)" -le {{callsWithoutKey}} ] || echo '{{Key}}' ;;
              "deployment group")
                for word in "$@"; do case "$word" in @*) file=${word#@} ;; esac; done
                cp "$file" parameters.json
                stat -c %a "$file" >mode
                [ "$(grep -c '^deployment' calls)" -gt {{failures}} ] ;;
            esac

            """.ReplaceLineEndings("\n")
        );
        File.WriteAllText(Path.Combine(_folder.FullName, "curl"), "#!/bin/sh\nexit 0\n");
        foreach (var file in new[] { az, Path.Combine(_folder.FullName, "curl") })
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    private async Task<(int Exit, string Output)> RunAsync(string? without = null)
    {
        var start = new ProcessStartInfo("sh", [RepositoryFolder.PathOf("infra", "scripts", "subscribe-created.sh")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (string Name, string Value)[] variables =
        [
            ("PATH", $"{_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}"),
            ("AZURE_SUBSCRIPTION_ID", "0"),
            ("AZURE_RESOURCE_GROUP", "rg"),
            ("ICT_FUNCTION_APP", "func"),
            ("ICT_FUNCTION_APP_URI", "https://func.example"),
            ("ICT_EVENT_TOPIC", "evgt"),
            ("ICT_ARTICLES_STORAGE", "stnews"),
            ("ICT_WAIT_SECONDS", "0"),
            ("ICT_WAIT_TRIES", "5"),
        ];
        foreach (var (name, value) in variables.Where(variable => variable.Name != without))
        {
            start.Environment[name] = value;
        }

        using var script = Process.Start(start)!;
        var output = script.StandardOutput.ReadToEndAsync();
        var errors = script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        return (script.ExitCode, await output + await errors);
    }
}

/// <summary>A test that needs a POSIX shell with GNU tools.</summary>
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "The script is for Linux and macOS; the stand-in of the test uses GNU tools.";
        }
    }
}
