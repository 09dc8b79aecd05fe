using System.Net;
using IctPipeline.HttpGuard;
using Microsoft.AspNetCore.Http;

namespace IctPipeline.Web.Tests.HttpGuard;

public sealed class AllowedHostsTests
{
    private const int Port = 7072;

    [Theory]
    [InlineData("localhost:7072", true)]
    [InlineData("LocalHost:7072", true)]
    [InlineData("localhost.:7072", true)]
    [InlineData("reader.localhost:7072", true)]
    [InlineData("127.0.0.1:7072", true)]
    [InlineData("127.0.0.2:7072", true)]
    [InlineData("[::1]:7072", true)]
    [InlineData("[::ffff:127.0.0.1]:7072", true)]
    [InlineData("192.0.2.7:7072", true)]
    [InlineData("", false)]
    [InlineData("evil.example:7072", false)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example:7072", false)]
    [InlineData("evillocalhost:7072", false)]
    [InlineData("127.0.0.1.evil.example:7072", false)]
    [InlineData("localhost", false)]
    [InlineData("localhost:80", false)]
    [InlineData("localhost:70720", false)]
    [InlineData("localhost:x", false)]
    [InlineData("localhost..:7072", false)]
    [InlineData("2130706433:7072", false)]
    [InlineData("0x7f.1:7072", false)]
    [InlineData("127.1:7072", false)]
    [InlineData("127.0.0.01:7072", false)]
    [InlineData("[0:0:0:0:0:0:0:1]:7072", false)]
    [InlineData("192.0.2.8:7072", false)]
    [InlineData("user@localhost:7072", false)]
    [InlineData("localhost:7072,evil.example", false)]
    public void Contain_NothingNamed_AreThisMachinesOwnWithThePort(string host, bool expected) =>
        Assert.Equal(expected, AllowedHosts.Parse(null).Contain(new HostString(host), IPAddress.Parse("192.0.2.7"), Port, isHttps: false));

    [Theory]
    [InlineData("reader.example", true)]
    [InlineData("READER.example:443", true)]
    [InlineData("reader.example.:8080", true)]
    [InlineData("other.example:8443", true)]
    [InlineData("other.example", false)]
    [InlineData("sub.reader.example", false)]
    [InlineData("localhost:7072", true)]
    public void Contain_Named_AreThereWithAnyPortOrTheirs(string host, bool expected) =>
        Assert.Equal(
            expected,
            AllowedHosts.Parse("reader.example; other.example:8443").Contain(new HostString(host), IPAddress.Loopback, Port, isHttps: false)
        );

    [Fact]
    public void Contain_Star_IsEveryHost() =>
        Assert.True(AllowedHosts.Parse("*").Contain(new HostString("any.example"), IPAddress.Loopback, Port, isHttps: true));

    [Theory]
    [InlineData(80, false, true)]
    [InlineData(443, true, true)]
    [InlineData(443, false, false)]
    public void Contain_NoPort_IsTheSchemes(int port, bool isHttps, bool expected) =>
        Assert.Equal(expected, AllowedHosts.Parse("").Contain(new HostString("localhost"), IPAddress.Loopback, port, isHttps));

    [Theory]
    [InlineData("http://reader.example")]
    [InlineData("reader.example:x")]
    [InlineData("reader.example:99999")]
    [InlineData("*.example")]
    [InlineData("a/b")]
    public void Parse_NoHost_IsRefusedByName(string names) =>
        Assert.Contains($"\"{names}\"", Assert.Throws<FormatException>(() => AllowedHosts.Parse(names)).Message, StringComparison.Ordinal);
}
