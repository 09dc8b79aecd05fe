using IctPipeline.Functions.Telemetry;

namespace IctPipeline.Functions.Tests.Telemetry;

public sealed class AzureMonitorIdentityTests
{
    [Theory]
    [InlineData("Authorization=AAD", null)]
    [InlineData("Authorization=AAD;ClientId=33333333-3333-3333-3333-333333333333", "33333333-3333-3333-3333-333333333333")]
    [InlineData(" ClientId = x ; Authorization=AAD; ", "x")]
    public void TryParse_AsTheHostTakesIt_GivesTheIdentity(string text, string? clientId) =>
        Assert.Equal(new AzureMonitorIdentity(clientId), AzureMonitorIdentity.TryParse(text));

    [Theory]
    [InlineData("ClientId=x")]
    [InlineData("Authorization=Key")]
    [InlineData("Authorization=AAD;ClientId=")]
    [InlineData("Authorization=AAD;Secret=DoNotTell")]
    public void TryParse_SomethingElse_GivesNone(string text) => Assert.Null(AzureMonitorIdentity.TryParse(text));
}
