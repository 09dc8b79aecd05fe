using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace IctPipeline.HostContract.Tests;

/// <summary>A queue as it lies in the account: texts are not decoded.</summary>
public sealed class StoredQueue(QueueClient client)
{
    private const int MostPeeked = 32;

    public string Name => client.Name;

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public Task CreateAsync() => client.CreateAsync();

    public Task SendAsync(string text) => client.SendMessageAsync(text);

    /// <summary>The texts of the messages that anybody could take now.</summary>
    public async Task<IReadOnlyList<string>> VisibleAsync()
    {
        try
        {
            return [.. (await client.PeekMessagesAsync(MostPeeked)).Value.Select(message => message.Body.ToString())];
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    /// <summary>Whether the first message goes by itself; the service writes the end of time for one that does not.</summary>
    public async Task<bool> ExpiresAsync() => (await client.PeekMessageAsync()).Value.ExpiresOn is { Year: < 9999 };

    /// <summary>How many messages there are, hidden ones too.</summary>
    public async Task<int> CountAsync() => (await client.GetPropertiesAsync()).Value.ApproximateMessagesCount;

    public async Task<bool> ExistsAsync() => (await client.ExistsAsync()).Value;

    /// <summary>Takes a message and gives it back, as a host does that dies over it.</summary>
    public async Task TakeInVainAsync()
    {
        var message = (await client.ReceiveMessageAsync()).Value;
        await client.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
    }
}
