using IctPipeline.LocalHost.Hosting;
using Microsoft.Extensions.Configuration;

namespace IctPipeline.LocalHost.Tests.Hosting;

public sealed class HostSettingsReaderTests
{
    [Fact]
    public void Read_TheRepositorysFile_IsWithinThePlatformsRanges()
    {
        var settings = HostSettingsReader.Read((string?)null);

        Assert.Equal("api", settings.Http.RoutePrefix);
        Assert.False(settings.Queues.Base64);
        Assert.InRange(settings.Queues.BatchSize, 1, 32);
    }

    [Fact]
    public void Read_NothingIsSet_HasThePlatformsDefaults() =>
        Assert.Equal(new HostSettings(), HostSettingsReader.Read(new ConfigurationBuilder().Build()));

    [Theory]
    [InlineData("extensions:queues:batchSize", "33")]
    [InlineData("extensions:queues:maxDequeueCount", "0")]
    [InlineData("extensions:queues:visibilityTimeout", "soon")]
    [InlineData("extensions:blobs:poisonBlobThreshold", "x")]
    [InlineData("functionTimeout", "0")]
    public void Read_ValueOutOfRange_NamesTheSetting(string key, string value)
    {
        var json = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        var error = Assert.Throws<LocalHostException>(() => HostSettingsReader.Read(json));

        Assert.Equal(LocalHostCodes.SettingWrong, error.Code);
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoSuchFile_NamesIt() =>
        Assert.Contains(
            "nowhere.json",
            Assert.Throws<LocalHostException>(() => HostSettingsReader.Read("nowhere.json")).Message,
            StringComparison.Ordinal
        );
}
