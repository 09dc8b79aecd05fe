using Microsoft.Extensions.Configuration;

namespace IctPipeline.LanguageEmulator;

/// <summary>The emulator by itself: <c>dotnet run --project src/IctPipeline.LanguageEmulator -- --Port 5010</c>.</summary>
internal static class EmulatorProgram
{
    private const string Usage = """
        Serves the protocol of Azure AI Language on 127.0.0.1 until Ctrl+C.

          --Port 5010                     0 or none: any free port
          --Key emulator-key              what Ocp-Apim-Subscription-Key must say
          --AllowedHosts names            by which it is reached besides this machine's own (docs/security.md)
          --RequestsPerMinute 1000        per kind, then 429
          --RecordQuota 5000              text records, then 403
          --Faults:Seed 1                 the same seed gives the same faults
          --Faults:ErrorRate 0.1          part of the requests that end with 503 or 500
          --Faults:ThrottleRate 0.1       … with 429
          --Faults:CutRate 0.1            … with a cut connection
          --Faults:DocumentErrorRate 0.1  part of the documents that fail by themselves
          --Faults:DelayRate 0.1          part of the requests that are late
          --Faults:LongestDelay 00:00:01  how late at most
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            Console.WriteLine(Usage);
            return 0;
        }

        if (Read(args) is not { } options)
        {
            return 2;
        }

        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        await using var server = await LanguageEmulatorServer.StartAsync(options, cancellationToken: stopping.Token);
        foreach (var (setting, value) in server.Settings)
        {
            Console.WriteLine($"{setting}={value}");
        }

        await Task.Delay(Timeout.Infinite, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static LanguageEmulatorOptions? Read(string[] args)
    {
        try
        {
            var options =
                new ConfigurationBuilder().AddCommandLine(args).Build().Get<LanguageEmulatorOptions>() ?? new LanguageEmulatorOptions();
            options.ThrowIfInvalid();
            return options;
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or ArgumentException)
        {
            Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine(Usage);
            return null;
        }
    }
}
