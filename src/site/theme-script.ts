/**
 * Runs before the first paint: the theme a reader chose earlier, and whether there is a server to search with. Inline, so the
 * policy in astro.config.ts names its hash.
 */
export const themeScript =
  'var d=document.documentElement.dataset;if(/^http/.test(location.protocol))d.http="";try{var t=localStorage.getItem("theme");if(t==="light"||t==="dark")d.theme=t}catch(e){}';
