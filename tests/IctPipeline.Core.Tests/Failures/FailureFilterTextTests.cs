using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Tests.Failures;

public sealed class FailureFilterTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TryParse_Nothing_IsTheEmptyFilter()
    {
        Assert.True(FailureFilterText.TryParse(_ => null, "articles", Now, out var filter, out _));

        Assert.True(filter.IsEmpty);
        Assert.Equal(FailureFilter.DefaultLimit, filter.Limit);
    }

    [Fact]
    public void TryParse_EveryPart_IsInTheFilter()
    {
        var parts = new Dictionary<string, string>
        {
            ["class"] = "Permanent",
            ["code"] = "unsupportedformat",
            ["status"] = "dead",
            ["since"] = "24h",
            ["limit"] = "7",
            ["blob"] = "báo/một.txt",
        };

        Assert.True(FailureFilterText.TryParse(parts.GetValueOrDefault, "articles", Now, out var filter, out _));

        Assert.Equal(
            new FailureFilter(
                FailureStatus.Dead,
                FailureClass.Permanent,
                "UnsupportedFormat",
                Now.AddDays(-1),
                7,
                new BlobAddress("articles", "báo/một.txt")
            ),
            filter
        );
        Assert.False(filter.IsEmpty);
    }

    [Theory]
    [InlineData("90m", -90)]
    [InlineData("7d", -7 * 24 * 60)]
    [InlineData("2026-03-04T11:00:00Z", -60)]
    [InlineData("2026-03-04T18:00:00+07:00", -60)]
    [InlineData("2026-03-04", -12 * 60)]
    public void TryParse_Since_IsAMomentOrADuration(string text, int minutes)
    {
        Assert.True(FailureFilterText.TryParse(name => name == "since" ? text : null, "articles", Now, out var filter, out _));

        Assert.Equal(Now.AddMinutes(minutes), filter.Since);
    }

    [Theory]
    [InlineData("class", "7")]
    [InlineData("class", "bad")]
    [InlineData("status", "1")]
    [InlineData("status", "dead,retrying")]
    [InlineData("code", "kJh3-function-key")]
    [InlineData("since", "yesterday")]
    [InlineData("since", "99999d")]
    [InlineData("limit", "0")]
    [InlineData("limit", "1001")]
    [InlineData("limit", "-1")]
    public void TryParse_Unreadable_SaysWhichPart(string name, string value)
    {
        Assert.False(FailureFilterText.TryParse(part => part == name ? value : null, "articles", Now, out _, out var problem));

        Assert.StartsWith(name, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(value.Length > 3 ? value : "\0", problem, StringComparison.Ordinal);
    }
}
