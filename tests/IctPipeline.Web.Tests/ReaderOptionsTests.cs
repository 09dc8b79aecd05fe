using Microsoft.Extensions.Options;

namespace IctPipeline.Web.Tests;

public sealed class ReaderOptionsTests
{
    private static readonly ReaderOptions Options = new() { Cosmos = "AccountEndpoint=https://a.example/;AccountKey=QUFBQQ==;" };

    [Fact]
    public void Validate_ConnectionStringOnly_IsEnough() => Assert.True(Validate(Options).Succeeded);

    [Fact]
    public void Validate_WrongSettings_AreAllNamed()
    {
        var wrong = new ReaderOptions
        {
            Database = "",
            Api = new Uri("functions", UriKind.Relative),
            Originals = new Uri("ftp://files.example/"),
            Timeout = TimeSpan.Zero,
            AllowedHosts = "http://reader.example",
        };

        Assert.Equal(
            ["AllowedHosts", "Api", "Cosmos", "Database", "Originals", "Timeout"],
            Validate(wrong).Failures!.Select(failure => failure.Split(':')[0]).Order(StringComparer.Ordinal)
        );
    }

    private static ValidateOptionsResult Validate(ReaderOptions options) => new ReaderOptionsValidator().Validate(null, options);
}
