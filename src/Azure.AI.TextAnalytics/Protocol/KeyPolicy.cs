using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.TextAnalytics.Protocol;

/// <summary>Signs requests with the resource's key, which may be exchanged while the client lives.</summary>
internal sealed class KeyPolicy(AzureKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    private const string KeyHeader = "Ocp-Apim-Subscription-Key";

    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue(KeyHeader, credential.Key);
}
