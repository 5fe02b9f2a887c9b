// A hook for Node's loader: packages that are written for bundlers import folders, and files without extension.
const endings = ["", ".js", "/index.js"];

export async function resolve(specifier, context, next) {
  for (const ending of endings) {
    try {
      return await next(specifier + ending, context);
    } catch (error) {
      if (ending === endings.at(-1) || !["ERR_UNSUPPORTED_DIR_IMPORT", "ERR_MODULE_NOT_FOUND"].includes(error.code)) {
        throw error;
      }
    }
  }
}
