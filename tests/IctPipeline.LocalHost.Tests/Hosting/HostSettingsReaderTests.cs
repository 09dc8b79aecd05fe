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
        Assert.Equal(QueueMessageEncoding.None, settings.Queues.MessageEncoding);
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
    [InlineData("extensions:queues:messageEncoding", "rot13")]
    [InlineData("functionTimeout", "0")]
    public void Read_ValueOutOfRange_NamesTheSetting(string key, string value)
    {
        var json = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        var error = Assert.Throws<LocalHostException>(() => HostSettingsReader.Read(json));

        Assert.Equal(LocalHostCodes.SettingWrong, error.Code);
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1", null)]
    [InlineData("00:10:00", 10)]
    public void Read_FunctionTimeout_IsALimitOrNone(string value, int? minutes)
    {
        var json = new ConfigurationBuilder().AddInMemoryCollection([new("functionTimeout", value)]).Build();

        Assert.Equal(minutes, (int?)HostSettingsReader.Read(json).FunctionTimeout?.TotalMinutes);
    }

    [Fact]
    public void Read_RoutePrefix_HasNoSlashes()
    {
        var json = new ConfigurationBuilder().AddInMemoryCollection([new("extensions:http:routePrefix", "/v1/")]).Build();

        Assert.Equal("v1", HostSettingsReader.Read(json).Http.RoutePrefix);
    }

    [Fact]
    public void Read_NoSuchFile_NamesIt() =>
        Assert.Contains(
            "nowhere.json",
            Assert.Throws<LocalHostException>(() => HostSettingsReader.Read("nowhere.json")).Message,
            StringComparison.Ordinal
        );
}
