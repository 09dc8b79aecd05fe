using IctPipeline.Functions.Telemetry;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Tests.Telemetry;

public sealed class AzureMonitorIdentityTests
{
    [Theory]
    [InlineData("Authorization=AAD", null)]
    [InlineData("Authorization=AAD;ClientId=33333333-3333-3333-3333-333333333333", "33333333-3333-3333-3333-333333333333")]
    [InlineData(" ClientId = x ; Authorization=AAD; ", "x")]
    public void Read_AsTheHostTakesIt_GivesTheIdentity(string text, string? clientId) =>
        Assert.Equal(new AzureMonitorIdentity(clientId), AzureMonitorIdentity.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Read_Nothing_GivesNoIdentity(string? text) => Assert.Null(AzureMonitorIdentity.Read(text));

    [Theory]
    [InlineData("ClientId=x")]
    [InlineData("Authorization=Key")]
    [InlineData("Authorization=AAD;ClientId=")]
    [InlineData("Authorization=AAD;Secret=DoNotTell")]
    public void Read_SomethingElse_IsRefusedWithoutTellingIt(string text)
    {
        var error = Assert.Throws<OptionsValidationException>(() => AzureMonitorIdentity.Read(text));

        Assert.Contains("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("DoNotTell", error.Message, StringComparison.Ordinal);
    }
}
