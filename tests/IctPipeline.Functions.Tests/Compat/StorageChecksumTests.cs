using Azure.Core.Pipeline;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace IctPipeline.Functions.Tests.Compat;

/// <summary>The storage client's own CRC-64 works with the hash type that is there.</summary>
public sealed class StorageChecksumTests
{
    /// <summary>CRC-64/NVME of "123456789", which Azure Storage writes in base64, least significant byte first.</summary>
    private const string Check = "iJh5CoYUi64=";

    [Fact]
    public async Task Upload_WithChecksum_SendsTheKnownCrc64()
    {
        var seen = new HeaderCapture();
        var options = new BlobClientOptions { Transport = new HttpClientTransport(new HttpClient(seen)), Retry = { MaxRetries = 0 } };
        var blob = new BlobServiceClient("UseDevelopmentStorage=true", options).GetBlobContainerClient("c").GetBlobClient("b");

        await blob.UploadAsync(
            BinaryData.FromString("123456789"),
            new BlobUploadOptions { TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.StorageCrc64 } });

        Assert.Equal(Check, seen.Crc64);
    }

    private sealed class HeaderCapture : HttpMessageHandler
    {
        public string? Crc64 { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.TryGetValues("x-ms-content-crc64", out var values)
                || request.Content?.Headers.TryGetValues("x-ms-content-crc64", out values) == true)
            {
                Crc64 = values.Single();
            }

            var response = new HttpResponseMessage(System.Net.HttpStatusCode.Created) { Content = new ByteArrayContent([]) };
            response.Headers.TryAddWithoutValidation("ETag", "\"0x1\"");
            response.Headers.TryAddWithoutValidation("x-ms-request-server-encrypted", "true");
            response.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
            return Task.FromResult(response);
        }
    }
}
