using System.Formats.Tar;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Aspire.Hosting.ContainerEngine;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class CopiedEntriesTests
{
    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Owners_come_from_the_folder_above_and_modes_from_the_umask()
    {
        var entries = await EntriesAsync(container => container
            .WithContainerFiles("/srv/", [
                new ContainerFile { Name = "plain", Contents = "x" },
                new ContainerDirectory { Name = "own", Owner = 5, Entries = [new ContainerFile { Name = "run.sh", Mode = Owners, Group = 6 }, new ContainerDirectory { Name = "in", Entries = [new ContainerFile { Name = "deep" }] }] },
            ], defaultOwner: 1, defaultGroup: 2)
            .WithContainerFiles("/", (context, _) => Task.FromResult<IEnumerable<ContainerFileSystemItem>>([new ContainerFile { Name = context.Model.Name }]), umask: UnixFileMode.OtherRead | UnixFileMode.OtherWrite));

        Assert.Equal(
            [
                "RegularFile /srv/plain 644 1 2", "Directory /srv/own 755 5 2", "RegularFile /srv/own/run.sh 500 5 6", "Directory /srv/own/in 755 5 2", "RegularFile /srv/own/in/deep 644 5 2",
                "RegularFile /web 660 0 0",
            ],
            entries.Select(e => $"{e.Type} {e.Path} {Convert.ToString((int)e.Mode, 8)} {e.Owner} {e.Group}"));
    }

    [Fact]
    public async Task The_archive_has_what_the_entries_say_below_the_folder_that_it_is_unpacked_in()
    {
        var source = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(source, "from the host", Token);
            CopiedEntry[] entries =
            [
                new(TarEntryType.Directory, "/data/own", Owners, 5, 6), new(TarEntryType.RegularFile, "/data/own/text", Owners, 5, 6) { Contents = "schön" },
                new(TarEntryType.RegularFile, "/data/own/copy", Owners, 7, 8) { SourcePath = source }, new(TarEntryType.SymbolicLink, "/data/link", Owners, 0, 0) { Target = "./own" },
            ];
            var written = new MemoryStream();
            await CopiedArchive.WriteAsync(entries, "/data", DateTimeOffset.UnixEpoch, written, Token);

            written.Position = 0;
            await using var reader = new TarReader(written);
            var read = new List<string>();
            while (await reader.GetNextEntryAsync(copyData: true, Token) is { } entry)
            {
                var content = entry.DataStream is null ? entry.LinkName : await new StreamReader(entry.DataStream).ReadToEndAsync(Token);
                read.Add($"{entry.Name} {entry.Mode == Owners} {entry.Uid} {entry.Gid} {entry.ModificationTime == DateTimeOffset.UnixEpoch} {content}");
            }

            Assert.Equal(["own True 5 6 True ", "own/text True 5 6 True schön", "own/copy True 7 8 False from the host", "link True 0 0 True ./own"], read);
        }
        finally
        {
            File.Delete(source);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_fails_the_container_unless_it_may_be_left_out()
    {
        var missing = new ContainerFile { Name = "missing", SourcePath = "/nonexistent/file" };
        var failure = await Assert.ThrowsAsync<DistributedApplicationException>(() => EntriesAsync(c => c.WithContainerFiles("/srv", [missing])));
        Assert.Equal("/srv/missing cannot be written into container 'web': Could not find a part of the path '/nonexistent/file'.", failure.Message);

        missing.ContinueOnError = true;
        Assert.Equal("/srv/there", Assert.Single(await EntriesAsync(c => c.WithContainerFiles("/srv", [missing, new ContainerFile { Name = "there" }]))).Path);
    }

    [Fact]
    public async Task An_entry_without_name_or_with_contents_twice_is_told()
    {
        Assert.Equal("An entry of /srv/ in container 'web' has no name: set Name.", (await Refused(new ContainerDirectory())).Message);
        Assert.Equal(
            "/srv/a in container 'web' has contents and a source: set Contents or SourcePath.", (await Refused(new ContainerFile { Name = "a", Contents = "x", SourcePath = "/y" })).Message);

        static Task<DistributedApplicationException> Refused(ContainerFileSystemItem item) =>
            Assert.ThrowsAsync<DistributedApplicationException>(() => EntriesAsync(c => c.WithContainerFiles("/srv", [item])));
    }

    [Fact]
    public async Task Certificates_have_links_that_OpenSSL_finds_them_by()
    {
        // As openssl x509 -subject_hash tells for such a subject.
        var certificate = CertificateOf("CN=Local CÄ, O=Acme  Works, C=DE");

        var entries = await EntriesAsync(c => c.WithContainerFiles("/certs", [
            new ContainerOpenSSLCertificateFile { Name = "one.pem", Contents = certificate }, new ContainerOpenSSLCertificateFile { Name = "two.pem", Contents = CertificateOf("CN=local CÄ, O=ACME Works, C=DE") },
        ]));

        Assert.Equal(["/certs/one.pem ", "/certs/0c505ef1.0 ./one.pem", "/certs/two.pem ", "/certs/0c505ef1.1 ./two.pem"], entries.Select(e => $"{e.Path} {e.Target}"));
        var refused = await Assert.ThrowsAsync<DistributedApplicationException>(() => EntriesAsync(c => c.WithContainerFiles("/certs", [new ContainerOpenSSLCertificateFile { Name = "x", Contents = "no" }])));
        Assert.StartsWith("/certs/x cannot be written into container 'web': ", refused.Message, StringComparison.Ordinal);
    }

    private static string CertificateOf(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        return certificate.ExportCertificatePem();
    }

    private static async Task<IReadOnlyList<CopiedEntry>> EntriesAsync(Action<IResourceBuilder<ContainerResource>> configure)
    {
        var builder = ShellApplication.CreateBuilder();
        var container = builder.AddContainer("web", "image");
        configure(container);
        await using var app = builder.Build();
        return await app.Services.GetRequiredService<CopiedEntries>().OfAsync(container.Resource, "web", Token);
    }
}
