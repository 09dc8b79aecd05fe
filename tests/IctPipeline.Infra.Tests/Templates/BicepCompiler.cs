using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IctPipeline.Infra.Tests.Templates;

/// <summary>
/// The Bicep compiler that the project downloads, as one process for all tests: it takes seconds to start and warm up, and a fraction of
/// one for a template. It is asked with JSON-RPC (<c>bicep jsonrpc</c>; <c>ICliJsonRpcProtocol</c> in Azure/bicep has the methods).
/// </summary>
internal sealed class BicepCompiler
{
    /// <summary>Far more than any answer takes; a compiler that hangs must not hang the tests.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(3);

    private static readonly Lazy<BicepCompiler> Started = new(() => new BicepCompiler());

    private readonly Lock _turn = new();
    private readonly StringBuilder _errors = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ict-bicep-");
    private readonly Process _process;
    private int _asked;

    private BicepCompiler()
    {
        var start = new ProcessStartInfo(Program!, ["jsonrpc", "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };

        // A process of some seconds does not live to gain from profiles of its own code: a quarter less CPU without.
        start.Environment["DOTNET_TieredPGO"] = "0";

        // Its native libraries would be unpacked into the home of the user.
        start.Environment["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = Path.Combine(Folder, "unpacked");
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>The compiler's file; null where the project does not download it (see the project file).</summary>
    public static string? Program { get; } =
        typeof(BicepCompiler)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(each => each.Key == nameof(BicepCompiler))
            ?.Value;

    public static BicepCompiler Shared => Started.Value;

    /// <summary>Where templates to be compiled are written.</summary>
    public string Folder => _folder.FullName;

    /// <exception cref="InvalidOperationException">The compiler refuses, has ended, or did not answer in time.</exception>
    public JsonElement Ask(string method, JsonObject request)
    {
        lock (_turn)
        {
            var id = ++_asked;
            Write(
                new JsonObject
                {
                    ["jsonrpc"] = "2.0",
                    ["id"] = id,
                    ["method"] = method,
                    ["params"] = new JsonArray(request),
                }
            );
            using var limit = new Timer(_ => _process.Kill(), null, LongestAnswer, Timeout.InfiniteTimeSpan);
            while (true)
            {
                var answer = Read();
                if (!answer.TryGetProperty("id", out var of) || of.ValueKind != JsonValueKind.Number || of.GetInt32() != id)
                {
                    continue;
                }

                return answer.TryGetProperty("error", out var error)
                    ? throw new InvalidOperationException(error.GetProperty("message").GetString())
                    : answer.GetProperty("result");
            }
        }
    }

    /// <summary>Ends it, where it was started, and takes its folder away.</summary>
    public static void End()
    {
        if (Started.IsValueCreated)
        {
            Shared._process.Kill();
            Shared._process.WaitForExit();
            Shared._process.Dispose();
            Shared._folder.Delete(recursive: true);
        }
    }

    private void Write(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = _process.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        stream.Write(body);
        stream.Flush();
    }

    private JsonElement Read()
    {
        const string length = "Content-Length:";
        var stream = _process.StandardOutput.BaseStream;
        var size = 0;
        while (Line(stream) is { Length: > 0 } header)
        {
            if (header.StartsWith(length, StringComparison.OrdinalIgnoreCase))
            {
                size = int.Parse(header.AsSpan(length.Length), CultureInfo.InvariantCulture);
            }
        }

        var body = new byte[size];
        stream.ReadExactly(body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    private string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0)
            {
                throw new InvalidOperationException($"The Bicep compiler has ended. {_errors}");
            }

            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }
}
