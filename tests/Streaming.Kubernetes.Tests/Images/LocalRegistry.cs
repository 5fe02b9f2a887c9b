using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Streaming.Kubernetes.Tests.Images;

/// <summary>Debian's docker-registry on a free port of the loopback, with one base image that is almost empty.</summary>
internal sealed class LocalRegistry : IAsyncDisposable
{
    private const string ManifestType = "application/vnd.docker.distribution.manifest.v2+json";
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;
    private readonly HttpClient _client;

    private LocalRegistry(int port)
    {
        Host = $"localhost:{port}";
        _client = new() { BaseAddress = new($"http://{Host}/v2/") };
        var configuration = _folder.File("config.yml");
        File.WriteAllText(configuration, $"version: 0.1\nlog:\n  level: error\nstorage:\n  filesystem:\n    rootdirectory: {_folder.File("data")}\nhttp:\n  addr: 127.0.0.1:{port}\n");
        _process = Process.Start(new ProcessStartInfo("docker-registry", ["serve", configuration]))!;
    }

    public string Host { get; }

    public string BaseImage => $"{Host}/base:1";

    public static async Task<LocalRegistry> StartAsync(CancellationToken cancellationToken)
    {
        var registry = new LocalRegistry(FreePort());
        try
        {
            await registry.WaitUntilItAnswersAsync(cancellationToken);
            await registry.PushBaseImageAsync(cancellationToken);
            return registry;
        }
        catch
        {
            await registry.DisposeAsync();
            throw;
        }
    }

    public async Task<string> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(ManifestType);
        using var response = await _client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _client.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilItAnswersAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Assert.False(_process.HasExited, "docker-registry ended");
            try
            {
                using var response = await _client.GetAsync(string.Empty, cancellationToken);
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    private async Task PushBaseImageAsync(CancellationToken cancellationToken)
    {
        var layer = new MemoryStream();
        using (var tar = new TarWriter(layer, leaveOpen: true))
        {
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.Directory, "tmp/"), cancellationToken);
        }

        var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(layer.ToArray(), cancellationToken);
        }

        var configuration = Encoding.UTF8.GetBytes($$"""{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/bin"]},"rootfs":{"type":"layers","diff_ids":["{{Digest(layer.ToArray())}}"] } }""");
        await PushAsync(packed.ToArray(), cancellationToken);
        await PushAsync(configuration, cancellationToken);
        var manifest = $$"""
            {"schemaVersion":2,"mediaType":"{{ManifestType}}",
             "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":{{configuration.Length}},"digest":"{{Digest(configuration)}}"},
             "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":{{packed.Length}},"digest":"{{Digest(packed.ToArray())}}"}]}
            """;
        using var content = new StringContent(manifest, Encoding.UTF8, MediaTypeHeaderValue.Parse(ManifestType));
        using var response = await _client.PutAsync("base/manifests/1", content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task PushAsync(byte[] blob, CancellationToken cancellationToken)
    {
        using var upload = await _client.PostAsync("base/blobs/uploads/", null, cancellationToken);
        upload.EnsureSuccessStatusCode();
        using var content = new ByteArrayContent(blob);
        using var response = await _client.PutAsync($"{upload.Headers.Location}&digest={Digest(blob)}", content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static string Digest(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}
