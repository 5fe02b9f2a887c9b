using System.Text.RegularExpressions;

namespace Streaming.Testing.Containers;

/// <summary>The files of an image that runs the ZooKeeper of Debian's packages with the Java runtime of this machine, by the official image's variables.</summary>
internal static partial class ZooKeeperImage
{
    private const string JavaPackages = "/usr/share/java";

    /// <summary>With <c>WAIT_FOR_GO</c> the server begins once <c>/go</c> is there, so that a test can look at a container that does not answer yet.</summary>
    private const string Entrypoint = """
        #!/bin/sh
        while [ -n "$WAIT_FOR_GO" ] && [ ! -e /go ]; do sleep 0.1; done
        mkdir -p "$ZOO_DATA_LOG_DIR"
        printf 'dataDir=/data\ndataLogDir=%s\nclientPort=2181\nadmin.enableServer=false\n4lw.commands.whitelist=%s\n' "$ZOO_DATA_LOG_DIR" "$ZOO_4LW_COMMANDS_WHITELIST" > /zoo.cfg
        exec JAVA/bin/java -XX:-UsePerfData -Xmx128m -cp /usr/share/java/zookeeper.jar:/usr/share/java/slf4j-simple.jar org.apache.zookeeper.server.quorum.QuorumPeerMain /zoo.cfg

        """;

    private static readonly string[] Libraries = ["libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libgcc_s.so.1", "libstdc++.so.6", "libz.so.1"];
    private static readonly string[] Unused = ["src.zip", "ct.sym"];

    /// <summary>What the machine lacks for the image; null where it lacks nothing.</summary>
    public static string? Missing => JavaHome is null
        ? "Java is missing: install the package openjdk-17-jre-headless."
        : File.Exists($"{JavaPackages}/zookeeper.jar") && File.Exists($"{JavaPackages}/slf4j-simple.jar") ? null : "ZooKeeper is missing: install the package libzookeeper-java.";

    private static string? JavaHome => EngineClient.Tool("java") is { } java && File.ResolveLinkTarget(java, returnFinalTarget: true)?.FullName is { } program
        ? Path.GetDirectoryName(Path.GetDirectoryName(program))
        : null;

    public static async Task WriteAsync(ImageArchive archive)
    {
        await BusyboxImage.WriteAsync(archive);
        await archive.AddFileAsync("/lib64/ld-linux-x86-64.so.2");
        foreach (var library in Libraries)
        {
            await archive.AddFileAsync($"/lib/x86_64-linux-gnu/{library}");
        }

        await archive.AddFileAsync($"{JavaHome}/bin/java");
        foreach (var folder in new[] { "lib", "conf" })
        {
            foreach (var file in Directory.EnumerateFiles($"{JavaHome}/{folder}", "*", SearchOption.AllDirectories).Where(f => File.Exists(f) && !Unused.Contains(Path.GetFileName(f))))
            {
                await archive.AddFileAsync(file);
            }
        }

        // The jars name each other by these paths; versions stand in the names of their copies.
        foreach (var jar in new[] { "zookeeper*", "commons-*", "jackson-*", "jetty9-*", "jline*", "metrics-core*", "netty-*", "slf4j-*", "snappy-java*" }
            .SelectMany(pattern => Directory.EnumerateFiles(JavaPackages, $"{pattern}.jar")).Where(jar => !Versioned().IsMatch(jar)))
        {
            await archive.AddFileAsync(jar);
        }

        await archive.AddFolderAsync("data");
        await archive.AddTextAsync("entrypoint.sh", Entrypoint.Replace("JAVA", JavaHome, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"-\d[^/]*$")]
    private static partial Regex Versioned();
}
