using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using IctPipeline.Azure.Settings;
using IctPipeline.Functions.Composition;
using IctPipeline.Infra.Tests.Repository;
using IctPipeline.Infra.Tests.Settings;
using IctPipeline.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IctPipeline.Infra.Tests;

/// <summary>No secret stands in a file, and none that stands in a setting is told.</summary>
public sealed class SecretTests
{
    private const string Secret = "DoNotTellAnybody0123456789";

    [Fact]
    public void Files_OfTheRepository_HoldNoSecret()
    {
        var found = RepositoryFiles
            .All()
            .Where(IsText)
            .SelectMany(file => SecretScan.Find(RepositoryFiles.Text(file)).Select(secret => file + secret))
            .ToList();

        Assert.Empty(found);
    }

    [Fact]
    public void Scan_EachKindOfSecret_IsFound()
    {
        string[] secrets =
        [
            "AccountKey=" + new string('k', 86) + "==",
            "SharedAccessKey=" + new string('s', 43) + "=",
            "https://x.blob.core.windows.net/a?sv=2026&sig=" + new string('x', 43) + "%3D",
            "\"apiKey\": \"" + new string('a', 32) + "\"",
            "client_secret = '" + new string('q', 40) + "'",
            "-----BEGIN " + "PRIVATE KEY-----",
            "ghp_" + new string('g', 36),
        ];

        Assert.All(secrets, secret => Assert.Single(SecretScan.Find("x\n" + secret)));
        Assert.Empty(SecretScan.Find("AccountKey=<key>; AccountKey=QUFBQQ==; \"sha256\": \"" + new string('0', 64) + "\""));
    }

    public static TheoryData<string> Names => [.. CodeSettings.Find().Select(setting => setting.Name)];

    /// <summary>A secret that was pasted into the wrong setting must not come out in the message that stops the start.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Start_SecretInAWrongPlace_IsNotTold(string name)
    {
        var error = Record.Exception(() => Start(name.Replace("__", ":", StringComparison.Ordinal), $"AccountKey={Secret};' at 'x"));

        Assert.DoesNotContain(Secret, error?.ToString() ?? "", StringComparison.Ordinal);
        Assert.True(error is null or OptionsValidationException or NotSupportedException, error?.ToString());
    }

    [Theory]
    [InlineData("Language:BatchWait")]
    [InlineData("Articles:MaxBytes")]
    [InlineData("Articles:CreateResources")]
    [InlineData("Reading:CpuBudget")]
    [InlineData("Telemetry:OtlpProtocol")]
    public void Start_UnreadableValue_NamesTheSetting(string key)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Start(key, "x"));

        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Every setting that has a range, with a value under it and one over it.</summary>
    public static TheoryData<string, string> OutOfRange
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var source in CodeSettings.Sources())
            {
                foreach (var (property, range) in Ranges(source))
                {
                    data.Add($"{source.Section}:{property.Path}", Beyond(range.Minimum.ToString()!, -1));
                    if (range.Maximum is not double.MaxValue)
                    {
                        data.Add($"{source.Section}:{property.Path}", Beyond(range.Maximum.ToString()!, 1));
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Start_OutOfRange_NamesTheSettingAndNotTheValue(string key, string value)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Start(key, value));

        Assert.Contains(error.Failures, failure => failure.StartsWith($"{key} ", StringComparison.Ordinal));
        Assert.DoesNotContain($" {value} ", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(SettingsProperty Property, RangeAttribute Range)> Ranges(SettingsSource source) =>
        from property in SettingsProperty.Of(source.Options)
        let range = property.Info.GetCustomAttribute<RangeAttribute>()
        where range is not null && !source.Elsewhere.ContainsKey(property.Path)
        select (property, range);

    /// <summary>A whole number, or a duration, next to a limit.</summary>
    private static string Beyond(string limit, int step) =>
        long.TryParse(limit, CultureInfo.InvariantCulture, out var number)
            ? (number + step).ToString(CultureInfo.InvariantCulture)
            : (TimeSpan.Parse(limit, CultureInfo.InvariantCulture) + TimeSpan.FromMilliseconds(step)).ToString();

    /// <summary>All that a host checks at its start.</summary>
    private static void Start(string key, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
                {
                    ["ArticlesStorage:blobServiceUri"] = "https://x.blob.core.windows.net",
                    ["ArticlesStorage:queueServiceUri"] = "https://x.queue.core.windows.net",
                    ["Cosmos:Endpoint"] = "https://x.documents.azure.com",
                    [key] = value,
                }
            )
            .Build();
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddIctPipeline(configuration)
            .BuildServiceProvider();
        _ = services.GetServices<IHostedService>().Count();
        services.GetService<IStartupValidator>()?.Validate();
    }

    private static bool IsText(string path) => Path.GetExtension(path) is not (".bin" or ".png" or ".zip" or ".docx" or ".pdf" or ".gz");
}
