using System.Diagnostics;
using IctPipeline.Testing;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>The Functions app as it is deployed, in a folder of its own that ends with this object.</summary>
internal sealed class PublishedApp : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ict-worker-");

    private PublishedApp() { }

    public string Folder => _folder.FullName;

    /// <summary>Publishes what the sources are now. Analyzers have had their turn when the solution was built.</summary>
    public static async Task<PublishedApp> CreateAsync()
    {
        var app = new PublishedApp();
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryFolder.Root,
        };

        // No build server may stay: it would hold our pipes, and keep the test from ending.
        foreach (
            var argument in (string[])
                [
                    "publish",
                    RepositoryFolder.PathOf("src", "IctPipeline.FunctionApp"),
                    "-c",
                    "Release",
                    "-o",
                    app.Folder,
                    "--nologo",
                    "-v",
                    "quiet",
                    "-p:AllowStandIn=true",
                    "-p:RunAnalyzers=false",
                    "-p:EnforceCodeStyleInBuild=false",
                    "-p:UseSharedCompilation=false",
                    "-nodeReuse:false",
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        // What `dotnet test` tells its own build is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var publish = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var errors = publish.StandardError.ReadToEndAsync();
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, $"dotnet publish ended with {publish.ExitCode}.\n{output}\n{await errors}");
        return app;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
